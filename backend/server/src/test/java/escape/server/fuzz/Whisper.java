package escape.server.fuzz;

import java.util.Set;

/** A word that two of a table write to each other; it stands nowhere else. */
record Whisper(String session, String from, String to, String word) {
    static Whisper of(String session, String from, String to, long number) {
        return new Whisper(
                session, from, to, "quince" + number + session.substring(0, 8) + from.charAt(0) + to.charAt(0));
    }

    /** Who runs the table reads all that is written there, and by its socket nothing of any other. */
    boolean isFor(String table, String name) {
        return session.equals(table)
                && Set.of(from, to, Seat.FACILITATOR, Seat.CO_FACILITATOR).contains(name);
    }
}
