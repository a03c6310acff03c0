/** Scenario files that somebody brings to a running server. */
@NullMarked
@ApplicationModule(allowedDependencies = {"access", "batch", "facilitator", "scenarios", "session", "settings", "web"})
package escape.server.authoring;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
