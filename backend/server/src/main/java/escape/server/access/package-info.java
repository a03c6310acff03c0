/** Who may do what: passes, the rule that stands on each endpoint, and the browser's protection. */
@NullMarked
@ApplicationModule(allowedDependencies = {"audit", "eventlog", "hashing", "session", "settings"})
package escape.server.access;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
