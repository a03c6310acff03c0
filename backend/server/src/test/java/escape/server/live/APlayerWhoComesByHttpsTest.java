package escape.server.live;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import escape.server.TinyStory;
import escape.server.session.SessionCard;
import escape.server.session.Sessions;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.net.http.WebSocket;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.json.JsonMapper;

/** The proxy's real configuration with a certificate, as deploy/https.yml gives it one; one node stands for both. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class APlayerWhoComesByHttpsTest {
    private final int tls = ProxyProcess.freePort();
    private final PlayedServer node = PlayedServer.on(
            "jdbc:h2:mem:https-" + UUID.randomUUID(),
            "--escape.passes.secure=true",
            "--server.forward-headers-strategy=native");

    private ProxyProcess proxy;
    private HttpClient client;

    @BeforeAll
    void start(@TempDir Path folder) throws Exception {
        var certificate = new SelfSigned(folder);
        proxy = new ProxyProcess(
                node.port(),
                node.port(),
                Map.of(
                        "ESCAPE_CERTIFICATE", certificate.pem(folder).toString(),
                        "ESCAPE_PROXY_TLS_PORT", String.valueOf(tls),
                        "ESCAPE_HTTPS_PORT", String.valueOf(tls)));
        client = HttpClient.newBuilder().sslContext(certificate.trusted()).build();
        await().atMost(Duration.ofSeconds(20))
                .ignoreExceptions()
                .until(() -> get(http("/.proxy")).statusCode() == 200);
    }

    @AfterAll
    void stop() {
        client.close();
        proxy.close();
        node.close();
    }

    @Test
    void isSentToThePortOfHttpsFromHttp() throws Exception {
        var answer = get(http("/join/ABC?x=1"));

        assertThat(answer.statusCode()).isEqualTo(308);
        assertThat(answer.headers().firstValue("Location")).hasValue("https://localhost:" + tls + "/join/ABC?x=1");
    }

    @Test
    void getsCookiesThatGoByHttpsAlone() throws Exception {
        var page = get(https("/join/" + table().code()));

        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.headers().allValues("Set-Cookie"))
                .anySatisfy(cookie ->
                        assertThat(cookie).startsWith("__Host-escape-seat-").contains("; Secure"));
        assertThat(page.headers().firstValue("Strict-Transport-Security")).isPresent();
    }

    @Test
    void playsOverASocketOfTheSameOrigin() throws Exception {
        var code = table().code();
        var joined = client.send(
                HttpRequest.newBuilder(https("/api/join"))
                        .header("Content-Type", "application/json")
                        .POST(HttpRequest.BodyPublishers.ofString(
                                "{\"code\":\"%s\",\"name\":\"Wanda\",\"role\":\"writer\"}".formatted(code)))
                        .build(),
                BodyHandlers.ofString());
        var seat = JsonMapper.shared().readTree(joined.body());

        var first = new CompletableFuture<String>();
        var socket = client.newWebSocketBuilder()
                .subprotocols(Format.JSON.subprotocol())
                .header("Authorization", "Bearer " + seat.path("token").asString())
                .header("Origin", "https://localhost:" + tls)
                .buildAsync(
                        URI.create(
                                "wss://localhost:" + tls + seat.path("socket").asString()),
                        new First(first))
                .join();

        assertThat(first.get(20, TimeUnit.SECONDS)).startsWith("{\"type\":");
        socket.abort();
    }

    private record First(CompletableFuture<String> frame) implements WebSocket.Listener {
        @Override
        public @Nullable CompletionStage<?> onText(WebSocket from, CharSequence part, boolean last) {
            frame.complete(part.toString());
            from.request(1);
            return null;
        }

        @Override
        public void onError(WebSocket from, Throwable error) {
            frame.completeExceptionally(error);
        }
    }

    private SessionCard table() {
        return node.bean(Sessions.class).create(TinyStory.SOURCE);
    }

    private HttpResponse<String> get(URI address) throws IOException, InterruptedException {
        return client.send(HttpRequest.newBuilder(address).build(), BodyHandlers.ofString());
    }

    private URI http(String path) {
        return URI.create("http://localhost:" + proxy.port() + path);
    }

    private URI https(String path) {
        return URI.create("https://localhost:" + tls + path);
    }
}
