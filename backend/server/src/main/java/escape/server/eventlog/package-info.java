/** The append-only log of each session: the only truth about it. */
@NullMarked
@ApplicationModule(allowedDependencies = {"hashing", "logging", "settings"})
package escape.server.eventlog;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
