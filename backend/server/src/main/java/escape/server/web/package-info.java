/** The pages of players and the forms on them. */
@NullMarked
@ApplicationModule(allowedDependencies = {"access", "eventlog", "hashing", "logging", "session", "settings"})
package escape.server.web;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
