/** What those who run the server have done: added to, read, and never changed. */
@NullMarked
@ApplicationModule(allowedDependencies = {"eventlog"})
package escape.server.audit;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
