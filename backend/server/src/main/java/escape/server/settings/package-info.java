/** Every limit and address that whoever runs the server may set, in one place. */
@NullMarked
@ApplicationModule(allowedDependencies = {})
package escape.server.settings;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
