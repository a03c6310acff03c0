package escape.server.fuzz;

import java.util.List;
import java.util.stream.Collectors;

/**
 * Somebody at a table, or with an account.
 *
 * @param name of whom it is: a role in the story, or what somebody may do who runs the server
 * @param session in whose table they sit, or that they look at
 * @param cookie by which pages know them
 * @param token by which sockets do
 * @param forbidden words that nobody in this place may ever read
 * @param own words that are written to this one or by this one, or that whoever runs the table may read
 */
record Seat(String name, String session, String cookie, String token, List<String> forbidden, List<String> own) {
    static final String FACILITATOR = "facilitator";
    static final String CO_FACILITATOR = "co_facilitator";
    static final String AUTHOR = "author";

    static Seat at(String session, String name, String token, List<Whisper> whispers) {
        return of(session, name, "escape-seat-" + session.substring(0, 13) + "=" + token, token, whispers);
    }

    /** By one of the names above. */
    static Seat running(String session, String name, String token, List<Whisper> whispers) {
        return of(session, name, "escape-facilitator=" + token, token, whispers);
    }

    private static Seat of(String session, String name, String cookie, String token, List<Whisper> whispers) {
        var words = whispers.stream()
                .collect(Collectors.partitioningBy(
                        whisper -> whisper.isFor(session, name),
                        Collectors.mapping(Whisper::word, Collectors.toList())));
        return new Seat(
                name,
                session,
                cookie,
                token,
                words.getOrDefault(false, List.of()),
                words.getOrDefault(true, List.of()));
    }

    /** Of every table, in pages; a socket follows one table only. */
    boolean readsAllTables() {
        return name.equals(FACILITATOR) || name.equals(CO_FACILITATOR);
    }

    boolean isFacilitator() {
        return name.equals(FACILITATOR);
    }

    @Override
    public String toString() {
        return name + " of " + session;
    }
}
