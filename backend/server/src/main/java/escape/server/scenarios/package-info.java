/** Scenario files: read, checked as a whole, compiled, and kept by name and by content. */
@NullMarked
@ApplicationModule(allowedDependencies = "hashing")
package escape.server.scenarios;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
