package escape.server.live;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.BufferedReader;
import java.io.InputStreamReader;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Without a proxy in front of it. */
class AServerThatSpeaksHttpsItselfTest {
    private static final int LENGTH = 10_000_000;

    @Test
    void answersAlsoWhoIsSendingStill(@TempDir Path folder) throws Exception {
        var certificate = new SelfSigned(folder);
        try (var server = PlayedServer.on(
                        "jdbc:h2:mem:speaks-https-" + UUID.randomUUID(),
                        "--server.ssl.certificate=" + certificate.pem(folder),
                        "--server.ssl.certificate-private-key=" + certificate.pem(folder));
                var client = HttpClient.newBuilder()
                        .sslContext(certificate.trusted())
                        .build();
                var stranger = certificate.trusted().getSocketFactory().createSocket("localhost", server.port())) {
            var home = HttpRequest.newBuilder(URI.create("https://localhost:" + server.port() + "/"))
                    .build();
            assertThat(client.send(home, BodyHandlers.discarding()).statusCode())
                    .isEqualTo(200);

            stranger.setSoTimeout(20_000);
            var head = "POST /imports HTTP/1.1\r\nHost: localhost\r\nContent-Length: " + LENGTH
                    + "\r\nContent-Type: multipart/form-data; boundary=parts\r\n\r\n";
            stranger.getOutputStream().write(head.getBytes(StandardCharsets.US_ASCII));
            stranger.getOutputStream().write(new byte[LENGTH]);

            var answer = new BufferedReader(new InputStreamReader(stranger.getInputStream(), StandardCharsets.UTF_8));
            assertThat(answer.readLine()).contains(" 403 ");
        }
    }

    @Test
    void doesNotStartWithoutTheKeyThatItIsToldOf(@TempDir Path folder) throws Exception {
        var keys = new SelfSigned(folder).store();

        assertThatThrownBy(() -> PlayedServer.on(
                        "jdbc:h2:mem:speaks-https-" + UUID.randomUUID(),
                        "--server.ssl.key-store=" + keys,
                        "--server.ssl.key-store-password=" + SelfSigned.PASSWORD,
                        "--server.ssl.key-alias=nobody"))
                .hasStackTraceContaining("nobody");
    }
}
