package escape.server.live;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import escape.server.TinyStory;
import escape.server.session.Sessions;
import escape.server.web.Visit;
import escape.simulation.Actor;
import escape.simulation.Command;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandler;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WhatAnOperatorMeasuresTest {

    @Test
    void countsSessionsSeatsAndCommandsAndNamesNoneOfThem() throws Exception {
        try (var server = server()) {
            var sessions = server.bean(Sessions.class);
            var card = sessions.create(TinyStory.SOURCE);
            var joined = Program.join(server.port(), card.code(), "Wanda", "writer");
            sessions.handle(card.id(), "start", new Command.Start(), new Actor.Facilitator());
            sessions.handle(card.id(), "again", new Command.Start(), new Actor.Facilitator());
            try (var program = Program.connected(server.port(), joined);
                    var second = Program.connected(server.port(), joined)) {
                TirelessWriter.send(program, "one");
                second.next("welcome");

                assertThat(metrics(server))
                        .contains("escape_sessions{state=\"open\"} 1.0")
                        .contains("escape_sessions{state=\"running\"} 1.0")
                        .contains("escape_seats_online 1.0")
                        .contains("escape_live_sockets 2.0")
                        .contains("escape_commands_seconds_count{outcome=\"accepted\"} 3")
                        .contains("escape_commands_seconds_count{outcome=\"refused\"} 1")
                        .contains("escape_commands_seconds_bucket{outcome=\"accepted\",le=\"0.1\"}")
                        .contains("escape_live_dropped_total{reason=\"slow\"} 0.0")
                        .contains("escape_connections_lingering ")
                        .contains("escape_log_waiting 0.0")
                        .contains("escape_log_failed_total 0.0")
                        .contains("escape_log_append_seconds_bucket{le=\"0.001\"}")
                        .contains("escape_log_append_seconds_bucket{le=\"2.0\"}")
                        .contains("escape_log_append_seconds_count 3")
                        .contains("escape_log_group_count 3")
                        .contains("escape_log_group_sum 3.0")
                        .doesNotContain(card.id().toString())
                        .doesNotContain("Wanda");
            }
        }
    }

    /** Each frame is looked for until it is counted: the client may have it before. */
    @Test
    void countsFramesAndTheirWayButNotWhatWasAskedFor() throws Exception {
        try (var server = server()) {
            var sessions = server.bean(Sessions.class);
            var card = sessions.create(TinyStory.SOURCE);
            var joined = Program.join(server.port(), card.code(), "Wanda", "writer");
            try (var program = Program.connected(server.port(), joined)) {
                program.next("welcome");
                program.send("{\"type\":\"subscribe\"}").next("whole");
                program.next("presence");
                program.send("{\"type\":\"resync\"}").next("whole");
                awaitMetric(server, "escape_live_frames_total{format=\"json\"} 4.0");
                awaitMetric(server, "escape_live_resyncs_total 1.0");
                awaitMetric(server, "escape_push_seconds_count 0");

                sessions.handle(card.id(), "k", new Command.ChangePace(20), new Actor.Facilitator());
                program.next("update");

                awaitMetric(server, "escape_live_frames_total{format=\"json\"} 5.0");
                awaitMetric(server, "escape_push_seconds_count 1");
                awaitMetric(server, "escape_push_seconds_bucket{le=\"2.0\"} 1");
                assertThat(metrics(server))
                        .contains("escape_live_frames_total{format=\"html\"} 0.0")
                        .containsPattern("escape_live_sent_bytes_total\\{format=\"json\"} [1-9]");
            }
        }
    }

    @Test
    void tellsHowOldTheNewestBackupIs(@TempDir Path folder) throws Exception {
        var backups = folder.resolve("backups");
        try (var server = server("--escape.backup.folder=" + backups)) {
            assertThat(metrics(server))
                    .contains("escape_backup_age_seconds NaN")
                    .contains("escape_backup_failed_total 0.0");

            assertThat(backup(server)).isEqualTo(200);
            assertThat(metrics(server))
                    .containsPattern("escape_backup_age_seconds \\d+\\.")
                    .contains("escape_backup_failed_total 0.0");
        }
    }

    @Test
    void countsBackupsThatCouldNotBeMade(@TempDir Path folder) throws Exception {
        var inTheWay = Files.writeString(folder.resolve("backups"), "A file, where a folder is to be made");
        try (var server = server("--escape.backup.folder=" + inTheWay)) {
            assertThat(backup(server)).isEqualTo(500);

            assertThat(metrics(server))
                    .contains("escape_backup_age_seconds NaN")
                    .contains("escape_backup_failed_total 1.0");
        }
    }

    @Test
    void looksAtTheDisksThatTheServerWritesTo(@TempDir Path folder) throws Exception {
        var backups = Files.createDirectory(folder.resolve("backups"));
        try (var server =
                server("--escape.data=" + folder.resolve("not-yet/escape"), "--escape.backup.folder=" + backups)) {
            var disks = metrics(server)
                    .lines()
                    .filter(line -> line.startsWith("disk_"))
                    .map(line -> line.split(" ")[0])
                    .toList();

            assertThat(disks)
                    .containsExactlyInAnyOrder(
                            "disk_free_bytes{path=\"" + folder + "\"}",
                            "disk_total_bytes{path=\"" + folder + "\"}",
                            "disk_free_bytes{path=\"" + backups + "\"}",
                            "disk_total_bytes{path=\"" + backups + "\"}");
            assertThat(new Visit(server.port()).get("/actuator/health").statusCode())
                    .isEqualTo(200);
        }
    }

    @Test
    void startsWithoutTheHealthOfDisksWhereSpringIsToldSo() {
        try (var server = server("--management.health.diskspace.enabled=false")) {
            assertThat(new Visit(server.port()).get("/actuator/health").statusCode())
                    .isEqualTo(200);
        }
    }

    private static PlayedServer server(String... settings) {
        return PlayedServer.on("jdbc:h2:mem:" + UUID.randomUUID() + ";DB_CLOSE_DELAY=-1", settings);
    }

    private static void awaitMetric(PlayedServer server, String line) {
        await().untilAsserted(() -> assertThat(metrics(server)).contains(line));
    }

    private static String metrics(PlayedServer server) throws Exception {
        return answer(at(server, "prometheus"), BodyHandlers.ofString()).body();
    }

    private static int backup(PlayedServer server) throws Exception {
        return answer(at(server, "backup").POST(BodyPublishers.noBody()), BodyHandlers.discarding())
                .statusCode();
    }

    private static HttpRequest.Builder at(PlayedServer server, String what) {
        return HttpRequest.newBuilder(URI.create("http://localhost:" + server.port() + "/actuator/" + what))
                .header("Authorization", "Bearer " + PlayedServer.SECRET);
    }

    private static <T> HttpResponse<T> answer(HttpRequest.Builder request, BodyHandler<T> body) throws Exception {
        try (var client = HttpClient.newHttpClient()) {
            return client.send(request.build(), body);
        }
    }
}
