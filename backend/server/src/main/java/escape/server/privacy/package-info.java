/** Takes people's names out of what was recorded, deletes sessions, and does either by itself once it is due. */
@NullMarked
@ApplicationModule(allowedDependencies = {"access", "eventlog", "logging", "session", "settings", "web"})
package escape.server.privacy;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
