package escape.server.drill;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.WebSocket;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.BooleanSupplier;
import java.util.function.IntFunction;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Whoever sits in a seat: follows what it is shown, gives one command after the other, and takes a command for done when it
 * is acknowledged. When the answer does not come it goes to another node and says the same again.
 */
final class Client {
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final Duration PATIENCE = Duration.ofSeconds(4);

    private final Seat seat;
    private final List<Integer> ports;
    private final HttpClient http;
    private final Ledger ledger;
    private final RandomGenerator chance;
    private final Sight sight = new Sight();
    private final AtomicLong heardAt;
    private @Nullable Socket socket;
    private volatile boolean hasGivenUp;

    /** One connection and what has come by it. */
    private static final class Socket implements WebSocket.Listener {
        final BlockingQueue<String> frames = new LinkedBlockingQueue<>();
        private final StringBuilder part = new StringBuilder();
        volatile boolean isOpen = true;
        volatile @Nullable WebSocket connection;

        @Override
        public @Nullable CompletionStage<?> onText(WebSocket connection, CharSequence text, boolean last) {
            part.append(text);
            if (last) {
                frames.add(part.toString());
                part.setLength(0);
            }
            connection.request(1);
            return null;
        }

        @Override
        public @Nullable CompletionStage<?> onClose(WebSocket connection, int code, String reason) {
            isOpen = false;
            return null;
        }

        @Override
        public void onError(WebSocket connection, Throwable failure) {
            isOpen = false;
        }
    }

    /** @param heardAt moved on whenever any client hears of something new */
    Client(Seat seat, List<Integer> ports, HttpClient http, Ledger ledger, RandomGenerator chance, AtomicLong heardAt) {
        this.seat = seat;
        this.ports = ports;
        this.http = http;
        this.ledger = ledger;
        this.chance = chance;
        this.heardAt = heardAt;
    }

    Seat seat() {
        return seat;
    }

    void giveUp() {
        hasGivenUp = true;
    }

    Sight sight() {
        return sight;
    }

    /** Gives the command until it is answered, however long that takes, or it is told to give up. */
    void give(String key, JsonNode command) throws InterruptedException {
        var frame = JSON.writeValueAsString(Map.of("type", "command", "key", key, "command", command));
        while (!hasGivenUp && !isAnswered(key, frame)) {
            Thread.sleep(chance.nextInt(50, 300));
        }
    }

    /** Follows for a while without saying anything. */
    void follow(Duration pause) throws InterruptedException {
        var connected = connected();
        if (connected != null) {
            read(connected, pause, "");
        } else {
            Thread.sleep(100);
        }
    }

    private boolean isAnswered(String key, String frame) throws InterruptedException {
        var connected = connected();
        if (connected == null) {
            return false;
        }
        ledger.send(key);
        if (!say(connected, frame)) {
            return false;
        }
        var answered = read(connected, PATIENCE, key);
        if (!answered) {
            hangUp();
        }
        return answered;
    }

    /** Reads what comes, until the answer to this key or the end of patience. */
    private boolean read(Socket connected, Duration patience, String key) throws InterruptedException {
        var end = System.nanoTime() + patience.toNanos();
        while (true) {
            var text = connected.frames.poll(Math.max(0, end - System.nanoTime()), TimeUnit.NANOSECONDS);
            if (text == null) {
                return false;
            }
            var frame = JSON.readTree(text);
            var isMine = frame.path("key").asString("").equals(key);
            switch (frame.path("type").asString()) {
                case "whole", "update" -> see(connected, frame);
                case "ack" -> {
                    if (isMine) {
                        ledger.acknowledge(key, frame.path("version").asLong());
                        return true;
                    }
                }
                case "refused" -> {
                    if (isMine && isUnsaved(frame)) {
                        return false;
                    } else if (isMine) {
                        ledger.refuse(key);
                        return true;
                    }
                }
                default -> {
                    // Who is there does not matter here.
                }
            }
        }
    }

    private void see(Socket connected, JsonNode frame) {
        heardAt.set(System.nanoTime());
        ledger.show(frame.path("to").asLong());
        if (!sight.take(frame)) {
            say(connected, "{\"type\":\"resync\"}");
        }
    }

    private static boolean isUnsaved(JsonNode refused) {
        return refused.path("reasons").path(0).path("rule").asString().equals("not_saved");
    }

    private @Nullable Socket connected() throws InterruptedException {
        var known = socket;
        if (known != null && known.isOpen) {
            return known;
        }
        var next = new Socket();
        var port = ports.get(chance.nextInt(ports.size()));
        try {
            next.connection = http.newWebSocketBuilder()
                    .subprotocols("escape.json.v1")
                    .header("Authorization", "Bearer " + seat.token())
                    .connectTimeout(PATIENCE)
                    .buildAsync(URI.create("ws://localhost:" + port + seat.socket()), next)
                    .get(PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
        } catch (ExecutionException | TimeoutException away) {
            return null;
        }
        socket = next;
        say(next, sight.subscription());
        return next;
    }

    private static boolean say(Socket socket, String frame) {
        var connection = socket.connection;
        if (connection == null) {
            return false;
        }
        return connection
                .sendText(frame, true)
                .handle((sent, failure) -> {
                    socket.isOpen = socket.isOpen && failure == null;
                    return failure == null;
                })
                .orTimeout(PATIENCE.toMillis(), TimeUnit.MILLISECONDS)
                .exceptionally(late -> false)
                .join();
    }

    private void hangUp() {
        var known = socket;
        socket = null;
        if (known != null && known.connection != null) {
            known.connection.abort();
        }
    }

    /** Names a command that is this client's own, and what it says. */
    record Turn(String key, JsonNode command) {}

    /** Plays until told to stop; each turn is answered before the next. */
    void play(IntFunction<Turn> turns, Duration pause, BooleanSupplier goesOn) throws InterruptedException {
        for (var number = 0; goesOn.getAsBoolean(); number++) {
            var turn = turns.apply(number);
            give(turn.key(), turn.command());
            follow(Duration.ofMillis(chance.nextLong(pause.toMillis() / 10, pause.toMillis())));
        }
    }
}
