/** Sessions: create, join, the clock, and the one way that a command takes. */
@NullMarked
@ApplicationModule(allowedDependencies = {"eventlog", "hashing", "logging", "rounds", "scenarios", "settings"})
package escape.server.session;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
