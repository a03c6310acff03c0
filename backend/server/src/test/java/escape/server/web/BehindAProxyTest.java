package escape.server.web;

import static org.assertj.core.api.Assertions.assertThat;

import escape.server.session.Sessions;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.TestPropertySource;

/** With the setting that the README names, guesses count by the address that the proxy tells. */
@TestPropertySource(
        properties = {
            "server.forward-headers-strategy=native",
            "spring.datasource.url=jdbc:h2:mem:behind-a-proxy;DB_CLOSE_DELAY=-1"
        })
class BehindAProxyTest extends AtAServer {
    private final int port;

    BehindAProxyTest(@Autowired Sessions sessions, @LocalServerPort int port) {
        super(sessions, port);
        this.port = port;
    }

    @Test
    void oneGuesserLocksOutNobodyElse() throws Exception {
        for (var i = 0; i < 8; i++) {
            assertThat(guess("192.0.2.7")).isEqualTo(404);
        }

        assertThat(guess("192.0.2.7")).isEqualTo(429);
        assertThat(guess("192.0.2.8")).isEqualTo(404);
    }

    private int guess(String from) throws IOException, InterruptedException {
        try (var client = HttpClient.newHttpClient()) {
            var request = HttpRequest.newBuilder(URI.create("http://localhost:" + port + "/api/join/WRONG2"))
                    .header("X-Forwarded-For", from)
                    .header("X-Forwarded-Proto", "https");
            return client.send(request.build(), BodyHandlers.discarding()).statusCode();
        }
    }
}
