/** A copy of the whole database in one file, taken while people play, and a database made of such a file. */
@NullMarked
@ApplicationModule(allowedDependencies = {"access", "hashing", "rounds", "settings"})
package escape.server.backup;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
