/** What a line of the server's own log is about, and how much of one and the same fault stands there. */
@NullMarked
@ApplicationModule(allowedDependencies = {})
package escape.server.logging;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
