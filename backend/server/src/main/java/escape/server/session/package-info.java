/** Sessions: create, join, the clock, and the one way that a command takes. */
@NullMarked
@ApplicationModule(allowedDependencies = {"eventlog", "logging", "scenarios", "settings"})
package escape.server.session;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
