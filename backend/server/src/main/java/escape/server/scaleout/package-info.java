/** Nodes tell each other how far sessions have come, so that none has to wait until it asks the log. Nobody depends on it. */
@NullMarked
@ApplicationModule(allowedDependencies = {"eventlog", "session", "settings"})
package escape.server.scaleout;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
