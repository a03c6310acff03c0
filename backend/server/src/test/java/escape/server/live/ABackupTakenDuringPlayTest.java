package escape.server.live;

import static org.assertj.core.api.Assertions.assertThat;

import escape.server.TinyStory;
import escape.server.backup.Copies;
import escape.server.batch.Programs;
import escape.server.eventlog.EventLog;
import escape.server.eventlog.Recorded;
import escape.server.eventlog.SessionId;
import escape.server.servers.Postgres;
import escape.server.session.Sessions;
import escape.simulation.Actor;
import escape.simulation.Command;
import escape.simulation.Event;
import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Taken while everybody plays as fast as they can, and restored into a database of the same kind or of the other. */
class ABackupTakenDuringPlayTest {
    private static final int SESSIONS = 5;
    private static final int ENOUGH = 25;

    @TempDir
    private Path folder;

    private final List<Postgres> databases = new ArrayList<>();

    private enum Kind {
        H2,
        POSTGRESQL
    }

    /** One table of the game: who sits there, and what was acknowledged to them before the backup began. */
    private record Seat(SessionId session, Program.Joined joined) {}

    @AfterEach
    void letGoOfTheDatabases() {
        databases.forEach(Postgres::close);
    }

    @ParameterizedTest
    @CsvSource({"H2, H2", "H2, POSTGRESQL", "POSTGRESQL, H2", "POSTGRESQL, POSTGRESQL"})
    void givesSessionsThatGoOn(Kind played, Kind restored) throws Exception {
        var archive = folder.resolve("backup.zip");
        var seats = new ArrayList<Seat>();
        var before = new ArrayList<List<String>>();
        var after = new ArrayList<List<String>>();
        var source = database(played, "played");
        try (var server = PlayedServer.on(source, "--escape.backup.folder=" + folder.resolve("kept"))) {
            IntStream.range(0, SESSIONS).forEach(table -> seats.add(seat(server, table)));
            var writers = seats.stream()
                    .map(seat -> new TirelessWriter(server.port(), seat.joined()))
                    .toList();
            awaitEach(writers, 0);
            writers.forEach(writer -> before.add(writer.acknowledged()));
            backUp(played, source, server, archive);
            awaitEach(writers, ENOUGH);
            for (var writer : writers) {
                writer.close();
                after.add(writer.acknowledged());
            }
        }

        var target = database(restored, "restored");
        assertThat(Programs.run("restore", archive.toString(), "--database", target))
                .hasValue(0);

        try (var server = PlayedServer.on(target)) {
            for (var table = 0; table < SESSIONS; table++) {
                var session = seats.get(table).session();
                var messages = messagesOfAWholeLog(server, session);
                assertThat(messages).containsAll(before.get(table));
                assertThat(messages).isEqualTo(after.get(table).subList(0, messages.size()));
                assertThat(messages).hasSizeLessThan(after.get(table).size());
                goesOn(server, seats.get(table));
            }
        }
    }

    private String database(Kind kind, String name) {
        return switch (kind) {
            case H2 -> "jdbc:h2:file:" + folder.resolve(name) + ";WRITE_DELAY=0;DB_CLOSE_ON_EXIT=FALSE";
            case POSTGRESQL -> {
                var fresh = Postgres.fresh();
                databases.add(fresh);
                yield fresh.url();
            }
        };
    }

    /** The embedded database is the server's alone, so the server is asked; the other one anybody may read who has its password. */
    private static void backUp(Kind kind, String database, PlayedServer server, Path archive) throws Exception {
        switch (kind) {
            case H2 -> Copies.of(URI.create("http://localhost:" + server.port()), PlayedServer.SECRET, archive);
            case POSTGRESQL ->
                assertThat(Programs.run("backup", archive.toString(), "--database", database))
                        .hasValue(0);
        }
    }

    private static Seat seat(PlayedServer server, int table) {
        var sessions = server.bean(Sessions.class);
        var card = sessions.create(TinyStory.SOURCE);
        var joined = Program.join(server.port(), card.code(), "Wanda " + table, "writer");
        sessions.handle(card.id(), "start", new Command.Start(), new Actor.Facilitator());
        return new Seat(card.id(), joined);
    }

    private static void awaitEach(List<TirelessWriter> writers, int further) throws InterruptedException {
        var from = writers.stream().map(writer -> writer.acknowledged().size()).toList();
        for (var writer = 0; writer < writers.size(); writer++) {
            while (writers.get(writer).acknowledged().size() < from.get(writer) + Math.max(further, ENOUGH)) {
                Thread.sleep(5);
            }
        }
    }

    private static List<String> messagesOfAWholeLog(PlayedServer server, SessionId session) {
        var log = server.bean(EventLog.class).read(session, 1);
        assertThat(log.stream().map(Recorded::version))
                .containsExactlyElementsOf(
                        LongStream.rangeClosed(1, log.size()).boxed().toList());
        assertThat(server.bean(Sessions.class).current(session).version()).isGreaterThanOrEqualTo(log.size());
        return log.stream()
                .map(Recorded::event)
                .filter(Event.MessageSent.class::isInstance)
                .map(event -> ((Event.MessageSent) event).text())
                .toList();
    }

    /** With the pass of then. */
    private static void goesOn(PlayedServer server, Seat seat) {
        var version = server.bean(Sessions.class).current(seat.session()).version();
        try (var program = Program.connected(server.port(), seat.joined())) {
            assertThat(TirelessWriter.send(program, "after all that")).isGreaterThan(version);
        }
    }
}
