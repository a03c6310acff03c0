/** The facilitator's pages and hand. */
@NullMarked
@ApplicationModule(
        allowedDependencies = {"access", "audit", "eventlog", "notes", "scenarios", "session", "settings", "web"})
package escape.server.facilitator;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
