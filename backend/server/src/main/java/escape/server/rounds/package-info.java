/** What is done again and again while the server runs. */
@NullMarked
@ApplicationModule(allowedDependencies = "logging")
package escape.server.rounds;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
