package escape.server.session;

import escape.server.scenarios.Problem;
import java.util.List;

/** The scenario that a session keeps is none to this version of the server; the version that made the session reads it. */
public final class UnreadableScenario extends RuntimeException {
    private final String engineVersion;

    UnreadableScenario(String engineVersion, List<Problem> problems) {
        super("The kept scenario has %d problems by now, the first at %s"
                .formatted(problems.size(), problems.getFirst()));
        this.engineVersion = engineVersion;
    }

    /** Of the server that made the session. */
    public String engineVersion() {
        return engineVersion;
    }
}
