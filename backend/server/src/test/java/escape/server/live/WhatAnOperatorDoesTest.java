package escape.server.live;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Behind an address that strangers have, too. */
class WhatAnOperatorDoesTest {
    private final PlayedServer server;

    WhatAnOperatorDoesTest(@TempDir Path folder) {
        server = PlayedServer.on(
                "jdbc:h2:mem:" + UUID.randomUUID() + ";DB_CLOSE_DELAY=-1",
                "--escape.rates.wrong-secrets=2",
                "--escape.backup.folder=" + folder);
    }

    @AfterEach
    void stop() {
        server.close();
    }

    @Test
    void isNotHinderedByStrangersWhoGuess() throws Exception {
        assertThat(List.of(
                        asked("GET", "prometheus", "guess"),
                        asked("GET", "prometheus", "guess"),
                        asked("POST", "backup", "guess")))
                .containsExactly(401, 401, 429);

        assertThat(asked("GET", "prometheus", PlayedServer.SECRET)).isEqualTo(200);
        assertThat(audit())
                .containsExactly(
                        "unknown name operated wrong_word",
                        "unknown name operated wrong_word",
                        "unknown name operated too_many");
    }

    @Test
    void isWrittenDownWhereItTakesEverybodysWordsAway() throws Exception {
        assertThat(asked("POST", "backup", PlayedServer.SECRET)).isEqualTo(200);

        assertThat(audit()).containsExactly("the operator backup_made done");
    }

    private int asked(String method, String what, String secret) throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(URI.create("http://localhost:" + server.port() + "/actuator/" + what))
                .header("Authorization", "Bearer " + secret)
                .method(method, BodyPublishers.noBody());
        try (var client = HttpClient.newHttpClient()) {
            return client.send(request.build(), BodyHandlers.discarding()).statusCode();
        }
    }

    private List<String> audit() {
        return server.bean(JdbcClient.class)
                .sql("select who, act, outcome from audit_log order by id")
                .query((row, number) -> row.getString(1) + " " + row.getString(2) + " " + row.getString(3))
                .list();
    }
}
