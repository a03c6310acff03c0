/** How connections end, so that whoever is told something last can read it. */
@NullMarked
@ApplicationModule(allowedDependencies = "settings")
package escape.server.connections;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
