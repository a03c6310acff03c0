/** The socket: who is connected, what each kind of viewer sees now, and what has changed for a viewer since. */
@NullMarked
@ApplicationModule(
        allowedDependencies = {"access", "eventlog", "logging", "notes", "rounds", "session", "settings", "web"})
package escape.server.live;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
