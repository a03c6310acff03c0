package escape.server.replay;

import escape.server.eventlog.Recorded;
import escape.simulation.Setup;
import java.util.List;

/**
 * A session outside of the server: first line the header, then one recorded event a line. It names neither the session's
 * id nor its code nor anybody's pass, so a file opens no door.
 *
 * @param engine that began the log
 * @param hash of {@code source}, SHA-256 in hexadecimal
 * @param states digests of the states that the log leads through, one for each event; empty where the file has none
 */
record SessionFile(
        String engine,
        String scenario,
        String hash,
        String source,
        Setup setup,
        List<Recorded> log,
        List<String> states) {
    static final String FORMAT = "escape.session.1";

    /** A mistake in a file, where it stands; lines count from 1. */
    record Problem(int line, String message) {}
}
