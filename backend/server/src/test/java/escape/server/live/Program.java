package escape.server.live;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.net.http.WebSocket;
import java.net.http.WebSocketHandshakeException;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A program at the table: the JDK's own client, which knows nothing of this server but the protocol. */
final class Program implements AutoCloseable {
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final long PATIENCE = 20;

    record Joined(int status, JsonNode body) {
        String text(String name) {
            return body.path(name).asString();
        }
    }

    private final HttpClient client = HttpClient.newHttpClient();
    private final BlockingQueue<String> received = new LinkedBlockingQueue<>();
    private final CompletableFuture<Integer> closed = new CompletableFuture<>();
    private @Nullable WebSocket socket;
    private volatile boolean polite = true;
    private volatile boolean reading = true;

    static Joined join(int port, String code, String name, @Nullable String role) {
        var body = JSON.createObjectNode().put("code", code).put("name", name);
        return post(port, (role == null ? body : body.put("role", role)).toString());
    }

    static Joined post(int port, String body) {
        var request = HttpRequest.newBuilder(URI.create("http://localhost:" + port + "/api/join"))
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(body))
                .build();
        var answer = HttpClient.newHttpClient()
                .sendAsync(request, BodyHandlers.ofString())
                .join();
        return new Joined(answer.statusCode(), JSON.readTree(answer.body()));
    }

    static Program connected(int port, Joined joined) {
        return new Program().connect(port, joined.text("socket"), Format.JSON.subprotocol(), joined.text("token"));
    }

    Program connect(int port, String path, String subprotocol, @Nullable String token, String... headers) {
        var builder = client.newWebSocketBuilder().subprotocols(subprotocol);
        if (token != null) {
            builder.header("Authorization", "Bearer " + token);
        }
        for (var i = 0; i < headers.length; i += 2) {
            builder.header(headers[i], headers[i + 1]);
        }
        socket = builder.buildAsync(URI.create("ws://localhost:" + port + path), new Ears())
                .join();
        return this;
    }

    /** The answer to a handshake that must not succeed. */
    static HttpResponse<?> refused(Runnable connecting) {
        try {
            connecting.run();
        } catch (CompletionException e) {
            if (e.getCause() instanceof WebSocketHandshakeException refused) {
                return refused.getResponse();
            }
            throw e;
        }
        throw new AssertionError("The server has let it in");
    }

    Program send(String frame) {
        open().sendText(frame, true).join();
        return this;
    }

    /** For a frame that the server may answer by closing before the whole of it has gone out. */
    Program sendWhatItTakes(String frame) {
        open().sendText(frame, true).handle((sent, closed) -> closed == null).join();
        return this;
    }

    /** As nobody has asked for. */
    Program sendPong() {
        open().sendPong(ByteBuffer.allocate(0)).join();
        return this;
    }

    Program sendBytes(byte[] bytes) {
        open().sendBinary(ByteBuffer.wrap(bytes), true).join();
        return this;
    }

    Program command(String key, String command) {
        return send("{\"type\":\"command\",\"key\":\"" + key + "\",\"command\":" + command + "}");
    }

    /** The next frame of this type; others before it are let pass. */
    JsonNode next(String type) {
        return until(frame -> frame.path("type").asString().equals(type));
    }

    JsonNode until(Predicate<JsonNode> wanted) {
        while (true) {
            var frame = JSON.readTree(nextText());
            if (wanted.test(frame)) {
                return frame;
            }
        }
    }

    String nextText() {
        try {
            var text = received.poll(PATIENCE, TimeUnit.SECONDS);
            if (text == null) {
                throw new AssertionError("Nothing came; closed: " + closed.getNow(-1));
            }
            return text;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError(e);
        }
    }

    String nextText(String beginning) {
        while (true) {
            var text = nextText();
            if (text.startsWith(beginning)) {
                return text;
            }
        }
    }

    /** Everything that the server has sent up to its answer to a ping. */
    List<JsonNode> upToNow() {
        send("{\"type\":\"ping\"}");
        var frames = new ArrayList<JsonNode>();
        until(frame -> {
            frames.add(frame);
            return frame.path("type").asString().equals("pong");
        });
        return frames.subList(0, frames.size() - 1);
    }

    /** What has come and was not taken. */
    List<String> upToItsEnd() {
        return List.copyOf(received);
    }

    boolean isClosed() {
        return closed.isDone();
    }

    int closeCode() {
        return closed.orTimeout(PATIENCE, TimeUnit.SECONDS).join();
    }

    /** As when the network goes. */
    void drop() {
        open().abort();
    }

    @Override
    public void close() {
        if (socket != null) {
            socket.abort();
        }
        client.shutdownNow();
    }

    private WebSocket open() {
        var known = socket;
        if (known == null) {
            throw new AssertionError("Not connected yet");
        }
        return known;
    }

    /** Leaves the server's farewell without an answer. */
    Program neverSayingFarewell() {
        polite = false;
        return this;
    }

    /** Takes nothing more from the network. */
    Program stopReading() {
        reading = false;
        return this;
    }

    void readOn() {
        reading = true;
        open().request(1);
    }

    private final class Ears implements WebSocket.Listener {
        private final StringBuilder text = new StringBuilder();

        @Override
        public @Nullable CompletionStage<?> onText(WebSocket from, CharSequence part, boolean last) {
            text.append(part);
            if (last) {
                received.add(text.toString());
                text.setLength(0);
            }
            if (reading) {
                from.request(1);
            }
            return null;
        }

        @Override
        public @Nullable CompletionStage<?> onClose(WebSocket from, int code, String reason) {
            closed.complete(code);
            return polite ? null : new CompletableFuture<Void>();
        }

        @Override
        public void onError(WebSocket from, Throwable error) {
            closed.complete(1006);
        }
    }
}
