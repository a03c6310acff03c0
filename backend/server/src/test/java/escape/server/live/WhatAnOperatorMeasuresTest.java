package escape.server.live;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import escape.server.TinyStory;
import escape.server.session.Sessions;
import escape.simulation.Actor;
import escape.simulation.Command;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class WhatAnOperatorMeasuresTest {

    @Test
    void countsSessionsSeatsAndCommandsAndNamesNoneOfThem() throws Exception {
        try (var server = PlayedServer.on("jdbc:h2:mem:" + UUID.randomUUID() + ";DB_CLOSE_DELAY=-1")) {
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
        try (var server = PlayedServer.on("jdbc:h2:mem:" + UUID.randomUUID() + ";DB_CLOSE_DELAY=-1")) {
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

    private static void awaitMetric(PlayedServer server, String line) {
        await().untilAsserted(() -> assertThat(metrics(server)).contains(line));
    }

    private static String metrics(PlayedServer server) throws Exception {
        var request = HttpRequest.newBuilder(URI.create("http://localhost:" + server.port() + "/actuator/prometheus"))
                .header("Authorization", "Bearer " + PlayedServer.SECRET);
        try (var client = HttpClient.newHttpClient()) {
            return client.send(request.build(), BodyHandlers.ofString()).body();
        }
    }
}
