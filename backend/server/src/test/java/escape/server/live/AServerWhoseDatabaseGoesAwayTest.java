package escape.server.live;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import escape.server.eventlog.Database;
import escape.server.servers.NodeProcess;
import escape.server.servers.Postgres;
import escape.server.web.Visit;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Predicate;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What is to be read in its log, as JSON, by whoever gathers the logs of many servers. */
class AServerWhoseDatabaseGoesAwayTest {
    private static final JsonMapper JSON = new JsonMapper();
    private static final int COMMANDS = 20;
    private static final String READINESS = "/actuator/health/readiness";
    private static final String PASS = "escape-facilitator";

    private final Postgres database = Postgres.fresh();
    private final Path log;
    private final NodeProcess node;
    private int given;

    AServerWhoseDatabaseGoesAwayTest(@TempDir Path folder) {
        log = folder.resolve("node.log");
        node = new NodeProcess(
                log,
                PlayedServer.class.getName(),
                List.of(
                        "--spring.datasource.url=" + database.url(),
                        "--spring.datasource.username=",
                        "--spring.datasource.hikari.connection-timeout=250",
                        "--spring.datasource.hikari.validation-timeout=250",
                        "--escape.facilitator-secret=open-sesame-and-let-me-in",
                        "--logging.structured.format.console=ecs"));
        node.awaitReady();
    }

    @AfterEach
    void close() {
        node.close();
        database.close();
    }

    @Test
    void saysOfWhichSessionAndVersionItSpeaksAndDoesNotRepeatItself() {
        var facilitator = signedIn();
        var id = session(facilitator);
        var code = read("select code from session", String.class);
        var joined = Program.join(node.port(), code, "Wanda", "writer");
        try (var program = Program.connected(node.port(), joined).send("{\"type\":\"subscribe\"}");
                var control = control(id, facilitator)) {
            assertThat(give(program)).isEqualTo("ack");
            var version = read("select max(version) from event_log", Long.class);

            assertThat(facilitator.get(READINESS).statusCode()).isEqualTo(200);
            takeAway();
            saysOfItself(facilitator, READINESS, 503, "DOWN");
            saysOfItself(facilitator, "/actuator/health/liveness", 200, "UP");
            for (var command = 0; command < COMMANDS; command++) {
                assertThat(give(program)).isEqualTo("refused");
            }
            assertThat(Program.refused(() -> Program.connected(node.port(), joined))
                            .statusCode())
                    .isEqualTo(503);
            control.sendWhatItTakes("{\"type\":\"command\",\"key\":\"r\",\"command\":{\"type\":\"pause\"}}");
            control.next("refused");
            giveBack();
            await().atMost(Duration.ofSeconds(60))
                    .pollInterval(Duration.ofMillis(500))
                    .untilAsserted(() -> {
                        assertThat(give(program)).isEqualTo("ack");
                        assertThat(lines(saying("The log is written again"))).hasSize(1);
                        assertThat(lines(saying("The database is back"))).hasSize(1);
                        assertThat(facilitator.get(READINESS).statusCode()).isEqualTo(200);
                    });

            isAbout(only("The log cannot be written"), id, version + 1);
            isAbout(only("The database is away"), id, version);
        }
        assertThat(everything()).doesNotContain("Wanda", code, joined.text("token"), facilitator.cookie(PASS));
    }

    /** The clock may have gone on by a version or two before the database went. */
    private static void isAbout(JsonNode line, String session, long version) {
        assertThat(line.path("session").asString()).isEqualTo(session);
        assertThat(Long.parseLong(line.path("version").asString())).isGreaterThanOrEqualTo(version);
        assertThat(line.path("error").path("stack_trace").asString()).contains("at escape.server.");
    }

    private static void saysOfItself(Visit visit, String path, int status, String word) {
        var answer = visit.get(path);
        assertThat(answer.statusCode()).isEqualTo(status);
        assertThat(answer.body()).isEqualTo("{\"status\":\"" + word + "\"}");
    }

    private Visit signedIn() {
        var visit = new Visit(node.port());
        visit.get("/facilitator/enter?secret=open-sesame-and-let-me-in");
        visit.get("/facilitator");
        return visit;
    }

    private String session(Visit visit) {
        var made = Visit.location(visit.post(
                "/sessions", "scenario", "tiny", "key", UUID.randomUUID().toString()));
        var id = made.replaceAll("/sessions/([^/]*)/.*", "$1");
        visit.post("/sessions/" + id + "/start");
        return id;
    }

    private Program control(String session, Visit visit) {
        return new Program()
                .connect(
                        node.port(),
                        "/sessions/" + session + "/live?place=control",
                        Format.JSON.subprotocol(),
                        null,
                        "Cookie",
                        PASS + "=" + visit.cookie(PASS));
    }

    /** @return whether it was acknowledged or refused */
    private String give(Program program) {
        var key = "message " + ++given;
        program.command(key, "{\"type\":\"send\",\"to\":\"editor\",\"text\":\"Hello\",\"evidence\":[]}");
        return program.until(frame -> frame.path("key").asString().equals(key))
                .path("type")
                .asString();
    }

    /** As far as the server can tell: those who are connected are thrown out, and nobody gets in. */
    private void takeAway() {
        Postgres.execute(database.server(), "alter database " + database.name() + " with allow_connections false");
        Postgres.execute(
                database.server(),
                "select pg_terminate_backend(pid) from pg_stat_activity where datname = '" + database.name() + "'");
    }

    private void giveBack() {
        Postgres.execute(database.server(), "alter database " + database.name() + " with allow_connections true");
    }

    private <T> T read(String sql, Class<T> type) {
        return Objects.requireNonNull(Database.on(database).jdbc().queryForObject(sql, type));
    }

    private JsonNode only(String message) {
        var lines = lines(saying(message));
        assertThat(lines).hasSize(1);
        return lines.getFirst();
    }

    private static Predicate<JsonNode> saying(String message) {
        return line -> line.path("message").asString().startsWith(message);
    }

    private List<JsonNode> lines(Predicate<JsonNode> wanted) {
        return everything()
                .lines()
                .filter(line -> line.startsWith("{"))
                .map(JSON::readTree)
                .filter(wanted)
                .toList();
    }

    private String everything() {
        try {
            return Files.readString(log);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
