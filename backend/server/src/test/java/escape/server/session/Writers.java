package escape.server.session;

import escape.server.eventlog.Database;
import escape.server.eventlog.SessionId;
import escape.simulation.Command;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;

/** A process in which several threads write into one session as fast as they can, and say what was acknowledged. */
final class Writers {
    private static final int THREADS = 4;

    private Writers() {}

    /** @param told the database, the session, the round, how many messages each writes, and what to send again first */
    public static void main(String[] told) throws InterruptedException, SQLException {
        var table = new Table(Database.at(told[0]));
        // As the server's pool does: H2 closes a database in good order whenever its last connection goes.
        try (var _ =
                Objects.requireNonNull(table.database.jdbc().getDataSource()).getConnection()) {
            write(table, told);
        }
    }

    private static void write(Table table, String[] told) throws InterruptedException {
        var session = SessionId.of(told[1]);
        for (var again : List.of(told).subList(4, told.length)) {
            send(table, session, again);
        }
        var threads = IntStream.range(0, THREADS)
                .mapToObj(writer -> Thread.ofPlatform().start(() -> {
                    for (var message = 0; message < Integer.parseInt(told[3]); message++) {
                        send(table, session, "r%s-%d-%d".formatted(told[2], writer, message));
                    }
                }))
                .toList();
        for (var thread : threads) {
            thread.join();
        }
    }

    /** Its key is its text. */
    private static void send(Table table, SessionId session, String text) {
        say("sent " + text);
        var outcome = table.sessions.handle(session, text, new Command.Send("editor", text, List.of()), Table.WRITER);
        if (!(outcome instanceof Outcome.Acknowledged)) {
            throw new IllegalStateException(text + ": " + outcome);
        }
        say("acknowledged " + text);
    }

    /** In one piece, so that a kill cannot make another line of it. */
    private static void say(String line) {
        var bytes = (line + " .\n").getBytes(StandardCharsets.UTF_8);
        System.out.write(bytes, 0, bytes.length);
        System.out.flush();
    }
}
