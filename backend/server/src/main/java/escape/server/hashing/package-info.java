/** Fingerprints of what is kept or compared. */
@NullMarked
@ApplicationModule(allowedDependencies = {})
package escape.server.hashing;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
