/** What those who run the server write down while they watch a session. It is for them alone, and no part of the session. */
@NullMarked
@ApplicationModule(allowedDependencies = {"access", "eventlog", "session", "settings", "web"})
package escape.server.notes;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
