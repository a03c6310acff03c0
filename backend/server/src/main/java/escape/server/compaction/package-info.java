/** The embedded database's file, which grows with each commit, and does not shrink by itself. */
@NullMarked
@ApplicationModule(allowedDependencies = {"rounds", "settings"})
package escape.server.compaction;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
