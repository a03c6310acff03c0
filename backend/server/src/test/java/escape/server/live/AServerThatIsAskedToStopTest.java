package escape.server.live;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import escape.server.TinyStory;
import escape.server.eventlog.EventLog;
import escape.server.eventlog.Recorded;
import escape.server.eventlog.SessionId;
import escape.server.servers.NodeProcess;
import escape.server.session.Sessions;
import escape.server.web.Visit;
import escape.simulation.Actor;
import escape.simulation.Command;
import escape.simulation.Event;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.json.JsonMapper;

/** A process that gets SIGTERM while programs send commands as fast as they can. */
class AServerThatIsAskedToStopTest {
    private static final int TABLES = 3;
    private static final int MOST = 20_000;
    private static final int AT_FIRST = 10;
    private static final String READINESS = "/actuator/health/readiness";
    private static final JsonMapper JSON = JsonMapper.builder().build();

    @TempDir
    private Path folder;

    private record Seat(SessionId session, Program.Joined joined) {}

    @Test
    void answersWhatItHasTakenSaysFarewellAndLosesNothing() throws Exception {
        var database = "jdbc:h2:file:" + folder.resolve("played") + ";WRITE_DELAY=0;DB_CLOSE_ON_EXIT=FALSE";
        var seats = seats(database);
        var acknowledged = new ArrayList<List<String>>();
        try (var process = process(database)) {
            process.awaitReady();
            var programs = seats.stream()
                    .map(seat -> Program.connected(process.port(), seat.joined()))
                    .toList();
            programs.forEach(program -> Thread.ofVirtual().start(() -> sendOn(program)));
            for (var program : programs) {
                acknowledged.add(new ArrayList<>(firstAcknowledgedTo(program)));
            }
            process.end();
            for (var table = 0; table < TABLES; table++) {
                var program = programs.get(table);
                assertThat(program.closeCode()).isEqualTo(1012);
                acknowledged.get(table).addAll(acknowledgedTo(program));
                program.close();
            }
        }

        try (var server = PlayedServer.on(database)) {
            for (var table = 0; table < TABLES; table++) {
                assertThat(messages(server, seats.get(table).session()))
                        .doesNotHaveDuplicates()
                        .containsAll(acknowledged.get(table))
                        .hasSizeLessThan(MOST);
                try (var back =
                        Program.connected(server.port(), seats.get(table).joined())) {
                    assertThat(TirelessWriter.send(back, "back again")).isPositive();
                }
            }
        }
    }

    @Test
    void saysThatItIsNotReadyButNotThatItIsToBeRestarted() {
        try (var process = process("jdbc:h2:mem:stopping", "--escape.live.notice=15s")) {
            process.awaitReady();
            var visit = new Visit(process.port());
            assertThat(visit.get(READINESS).body()).isEqualTo("{\"status\":\"UP\"}");

            Thread.ofVirtual().start(process::end);
            await().until(() -> visit.get(READINESS).statusCode() == 503);

            assertThat(visit.get(READINESS).body()).isEqualTo("{\"status\":\"OUT_OF_SERVICE\"}");
            assertThat(visit.get("/actuator/health").statusCode()).isEqualTo(503);
            assertThat(visit.get("/actuator/health/liveness").body()).isEqualTo("{\"status\":\"UP\"}");
        }
    }

    private List<Seat> seats(String database) {
        var seats = new ArrayList<Seat>();
        try (var server = PlayedServer.on(database)) {
            var sessions = server.bean(Sessions.class);
            for (var table = 0; table < TABLES; table++) {
                var card = sessions.create(TinyStory.SOURCE);
                var joined = Program.join(server.port(), card.code(), "Wanda", "writer");
                sessions.handle(card.id(), "start", new Command.Start(), new Actor.Facilitator());
                seats.add(new Seat(card.id(), joined));
            }
        }
        return seats;
    }

    private NodeProcess process(String database, String... more) {
        var settings = new ArrayList<>(List.of(
                "--spring.datasource.url=" + database,
                "--escape.rates.commands=1000000",
                "--escape.live.frames-at-once=1000000",
                "--escape.live.frames-per-second=1000000"));
        settings.addAll(List.of(more));
        return new NodeProcess(folder.resolve("server.log"), PlayedServer.class.getName(), settings);
    }

    private static void sendOn(Program program) {
        for (var message = 0; message < MOST && !program.isClosed(); message++) {
            var text = "message " + message;
            program.sendWhatItTakes("{\"type\":\"command\",\"key\":\"" + text
                    + "\",\"command\":{\"type\":\"send\",\"to\":\"editor\",\"text\":\"" + text
                    + "\",\"evidence\":[]}}");
        }
    }

    private static List<String> firstAcknowledgedTo(Program program) {
        return Stream.generate(() -> program.next("ack").path("key").asString())
                .limit(AT_FIRST)
                .toList();
    }

    /** What has come since. */
    private static List<String> acknowledgedTo(Program program) {
        return program.upToItsEnd().stream()
                .map(JSON::readTree)
                .filter(frame -> frame.path("type").asString().equals("ack"))
                .map(frame -> frame.path("key").asString())
                .toList();
    }

    private static List<String> messages(PlayedServer server, SessionId session) {
        return server.bean(EventLog.class).read(session, 1).stream()
                .map(Recorded::event)
                .filter(Event.MessageSent.class::isInstance)
                .map(event -> ((Event.MessageSent) event).text())
                .toList();
    }
}
