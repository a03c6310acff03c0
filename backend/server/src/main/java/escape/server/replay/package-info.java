/** What has been: a session seen again as anybody saw it, and its log as a file that leaves and comes back. */
@NullMarked
@ApplicationModule(
        allowedDependencies = {
            "access",
            "eventlog",
            "facilitator",
            "hashing",
            "live",
            "notes",
            "scenarios",
            "session",
            "settings",
            "web"
        })
package escape.server.replay;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
