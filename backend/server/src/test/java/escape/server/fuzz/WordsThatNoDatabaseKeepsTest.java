package escape.server.fuzz;

import static org.assertj.core.api.Assertions.assertThat;

import escape.server.eventlog.Keepable;
import escape.server.servers.Postgres;
import escape.server.web.Visit;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/** On PostgreSQL, which takes no U+0000. */
@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT)
class WordsThatNoDatabaseKeepsTest {
    private static final Postgres DATABASE = Postgres.fresh();

    private final int port;

    WordsThatNoDatabaseKeepsTest(@LocalServerPort int port) {
        this.port = port;
    }

    @DynamicPropertySource
    static void onPostgres(DynamicPropertyRegistry settings) {
        settings.add("spring.datasource.url", DATABASE::url);
    }

    @AfterAll
    static void drop() {
        DATABASE.close();
    }

    @Test
    void areRefusedInAForm() {
        var browser = new Visit(port);
        browser.get("/");

        assertThat(browser.post("/join", "code", "A\0B").statusCode()).isEqualTo(400);
        assertThat(browser.post("/join", "code", "ABCDEF").statusCode()).isEqualTo(422);
    }

    @Test
    void areRefusedInAJoinByProgramInJsonWhateverItAccepts() throws IOException, InterruptedException {
        var join = HttpRequest.newBuilder(URI.create("http://localhost:" + port + "/api/join"))
                .header("Content-Type", "application/json")
                .header("Accept", "text/html");

        try (var client = HttpClient.newHttpClient()) {
            var nul = client.send(
                    join.POST(BodyPublishers.ofString("{\"code\":\"A\\u0000\",\"name\":\"\\ud800\"}"))
                            .build(),
                    BodyHandlers.ofString());
            var unknown = client.send(
                    join.POST(BodyPublishers.ofString("{\"code\":\"ABCDEF\",\"name\":\"Ada\"}"))
                            .build(),
                    BodyHandlers.ofString());

            assertThat(nul.statusCode()).isEqualTo(400);
            assertThat(nul.body()).contains("code must not hold");
            assertThat(unknown.statusCode()).isEqualTo(404);
            assertThat(unknown.body()).startsWith("{\"code\":");
        }
    }

    @Test
    void areThoseWithNothingAndThoseWithHalfOfAPair() {
        assertThat(Keepable.isKeepable("Grüße, 😀\n")).isTrue();
        assertThat(Keepable.isKeepable("a\0")).isFalse();
        assertThat(Keepable.isKeepable("\ud83d")).isFalse();
        assertThat(Keepable.isKeepable("\ude00\ud83d")).isFalse();
    }
}
