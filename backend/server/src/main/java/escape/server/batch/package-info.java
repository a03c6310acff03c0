/** Programs that start no server: many games at once, files looked at from outside, and copies of the database. */
@NullMarked
@ApplicationModule(allowedDependencies = {"backup", "replay", "scenarios"})
package escape.server.batch;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
