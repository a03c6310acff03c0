package escape.server.fuzz;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The sockets of one worker: bent frames, bent bytes around them, bent handshakes. */
final class SocketTalk implements AutoCloseable {
    private static final int TEXT = 0x81;
    private static final int CLOSE = 8;
    private static final int PING = 9;
    private static final byte[] SYNC = "{\"type\":\"ping\"}".getBytes(StandardCharsets.UTF_8);
    private static final Pattern PINGS = Pattern.compile("\\s*\\{\"type\":\"ping\"}\\s*");
    private static final Pattern CODE = Pattern.compile("(?:\"code\":\"|code=\")([a-z_]+)");
    /** Bytes that are no frame as the protocol of WebSockets has it, or after which nothing more is sent. */
    private static final Set<Integer> BREAKING = Set.of(2, 3, 4, 5, 6, 7, 10);

    private static final List<String> PLACES = List.of("", "?place=desk", "?place=stage");
    private static final List<String> FORMATS = List.of("escape.json.v1", "escape.html.v1");

    private final int port;
    private final int patience;
    private final Frames frames;
    private final Map<String, RawSocket> open = new HashMap<>();

    SocketTalk(int port, int patience, Frames frames) {
        this.port = port;
        this.patience = patience;
        this.frames = frames;
    }

    /** A text frame that is somehow wrong, or right and sent by the wrong one or too late. */
    Answer frame(Seat seat, Chance chance, StringBuilder input) throws IOException {
        var text = frames.next(chance);
        input.append(text);
        var bytes = text.getBytes(StandardCharsets.UTF_8);
        return talk(
                seat,
                chance,
                input,
                socket -> socket.frame(TEXT, bytes),
                PINGS.matcher(text).matches() ? 2 : 1);
    }

    /** Bytes that are no frame, or one that must not come now. */
    Answer bytes(Seat seat, Chance chance, StringBuilder input) throws IOException {
        var what = chance.below(11);
        input.append("bytes of kind ").append(what);
        var noise = chance.bytes(200);
        var answer = talk(
                seat,
                chance,
                input,
                socket -> {
                    switch (what) {
                        case 0 -> socket.frame(0x82, noise);
                        case 1 -> socket.frame(TEXT, noise);
                        case 2 -> socket.frame(0x80, noise);
                        case 3 -> socket.frame(0x83 + chance.below(5), noise);
                        case 4 -> socket.frame(0xC1, noise);
                        case 5 -> socket.send(new byte[] {(byte) 0x81, 3, '{', '}', ' '});
                        case 6 ->
                            socket.send(new byte[] {(byte) 0x81, (byte) 0xff, 0x3f, 0, 0, 0, 0, 0, 0, 0, 1, 2, 3, 4});
                        case 7 -> socket.frame(0x88, chance.one(2) ? noise : new byte[] {3, (byte) 0xe8});
                        case 8 -> {
                            for (var pings = 0; pings < 60; pings++) {
                                socket.frame(0x89, new byte[] {1, 2, 3});
                            }
                        }
                        case 9 -> {
                            socket.frame(0x01, "{\"type\"".getBytes(StandardCharsets.UTF_8));
                            socket.frame(0x89, new byte[0]);
                            socket.frame(0x80, ":\"resync\"}".getBytes(StandardCharsets.UTF_8));
                        }
                        default -> {
                            socket.send(new byte[] {(byte) 0x81, (byte) 0xfe, 1, 0, 0, 0});
                            socket.endOfSending();
                        }
                    }
                },
                1);
        return BREAKING.contains(what) ? answer.orDropped() : answer;
    }

    /** A handshake that must not succeed, or one that does. */
    Answer handshake(Seat seat, Seat other, Chance chance, StringBuilder input) throws IOException {
        var path = chance.of(List.of(
                "/sessions/" + seat.session() + "/live",
                "/sessions/" + other.session() + "/live",
                "/sessions/" + seat.session().toUpperCase(Locale.ROOT) + "/live?place=control",
                "/sessions/%zz/live",
                "/sessions/x%00y/live",
                "/sessions//live",
                "/sessions/" + seat.session() + "/live?place=%E0%A4%A"));
        var request = "GET " + path + " HTTP/1.1\r\nHost: localhost\r\n"
                + chance.of(List.of("Upgrade: websocket\r\n", "Upgrade: h2c\r\n", ""))
                + chance.of(List.of("Connection: Upgrade\r\n", "Connection: keep-alive, Upgrade\r\n", ""))
                + chance.of(List.of("Sec-WebSocket-Version: 13\r\n", "Sec-WebSocket-Version: 99\r\n", ""))
                + chance.of(List.of("Sec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==\r\n", "Sec-WebSocket-Key: x\r\n", ""))
                + "Sec-WebSocket-Protocol: "
                + chance.of(List.of("escape.json.v1", "escape.html.v1", "chat", "", "a,,b , escape.json.v1")) + "\r\n"
                + "Authorization: Bearer "
                + chance.of(List.of(seat.token(), other.token(), "x", seat.token() + "A", "\u00e9")) + "\r\n"
                + chance.of(List.of("", "", "Origin: https://evil.example\r\n", "Origin: null\r\n"))
                + "\r\n";
        input.append(request);
        try (var socket = new RawSocket(port, patience)) {
            socket.send(request.getBytes(StandardCharsets.ISO_8859_1));
            if (chance.one(8)) {
                return new Answer("handshake: left alone", "");
            }
            var page = socket.page(false);
            return new Answer("handshake: HTTP " + page.status(), page.head() + page.body());
        }
    }

    private interface Doing {
        void on(RawSocket socket) throws IOException;
    }

    private interface Sending {
        void send() throws IOException;
    }

    private Answer talk(Seat seat, Chance chance, StringBuilder input, Doing doing, int pongs) throws IOException {
        var place = chance.of(PLACES);
        var format = chance.of(FORMATS);
        var name = seat.token() + place + format;
        input.append(" on ").append(place).append(' ').append(format);
        var socket = open.get(name);
        if (socket == null) {
            socket = new RawSocket(port, patience);
            var refused = enter(socket, seat, place, format);
            if (refused != null) {
                socket.close();
                return refused;
            }
            open.put(name, socket);
        }
        var heard = new StringBuilder();
        var line = socket;
        try {
            send(() -> {
                doing.on(line);
                line.frame(TEXT, SYNC);
            });
            return listen(name, line, heard, pongs);
        } catch (IOException gone) {
            drop(name);
            if (RawSocket.isHang(gone)) {
                throw gone;
            }
            input.append(" (")
                    .append(gone)
                    .append(", after ")
                    .append(heard.length())
                    .append(" characters)");
            return new Answer("frame: " + Answer.DROPPED, heard.toString());
        }
    }

    private static void send(Sending sending) throws IOException {
        try {
            sending.send();
        } catch (IOException gone) {
            // What was said before it went can still be read: it is to be a code.
            if (RawSocket.isHang(gone)) {
                throw gone;
            }
        }
    }

    private Answer listen(String name, RawSocket socket, StringBuilder heard, int pongs) throws IOException {
        var kind = "frame: taken";
        // After an error, the server closes; until it does, it may still answer what came next.
        for (var left = pongs; left > 0 || kind.startsWith("frame: error"); ) {
            var frame = socket.frame();
            if (frame.opcode() == CLOSE) {
                drop(name);
                return new Answer(
                        (kind.startsWith("frame: error") ? kind + ", closed " : "frame: closed ") + frame.closeCode(),
                        heard.toString());
            }
            if (frame.opcode() == PING) {
                send(() -> socket.frame(0x8A, frame.payload()));
                continue;
            }
            var text = frame.text();
            heard.append(text);
            if (is(text, "pong")) {
                left--;
            } else if (is(text, "ack")) {
                kind = "frame: acknowledged";
            } else if (is(text, "refused")) {
                kind = "frame: refused with reasons";
            } else if (is(text, "error")) {
                var code = CODE.matcher(text);
                kind = "frame: error " + (code.find() ? code.group(1) : "without a code");
            }
        }
        return new Answer(kind, heard.toString());
    }

    /** @return what came instead of a socket */
    private static @Nullable Answer enter(RawSocket socket, Seat seat, String place, String format) throws IOException {
        var page = socket.enter("/sessions/" + seat.session() + "/live" + place, format, seat.token());
        return page.status() == 101 ? null : new Answer("door: HTTP " + page.status(), page.body());
    }

    private static boolean is(String text, String type) {
        return text.startsWith("{\"type\":\"" + type + "\"") || text.startsWith("<escape-" + type);
    }

    private void drop(String name) {
        var socket = open.remove(name);
        if (socket != null) {
            socket.close();
        }
    }

    @Override
    public void close() {
        open.values().forEach(RawSocket::close);
        open.clear();
    }
}
