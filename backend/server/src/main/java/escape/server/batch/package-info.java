/** Programs that start no server: many games at once, and files looked at from outside. */
@NullMarked
@ApplicationModule(allowedDependencies = {"replay", "scenarios"})
package escape.server.batch;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
