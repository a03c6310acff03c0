/** Nodes tell each other how far sessions have come and who is connected, so that none has to wait until it asks the log. Nobody depends on it. */
@NullMarked
@ApplicationModule(allowedDependencies = {"eventlog", "live", "logging", "notes", "session", "settings"})
package escape.server.scaleout;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
