package escape.server.fuzz;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ProtocolException;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.regex.Pattern;

/** A connection on which any bytes can be sent, with just enough of HTTP and WebSockets to read what comes back. */
final class RawSocket implements AutoCloseable {
    private static final int LONGEST = 8 << 20;
    private static final int CLOSE = 8;

    private static final Pattern STATUS = Pattern.compile("HTTP/1\\.[01] \\d{3}");

    private final Socket socket;
    private final DataInputStream in;
    private final OutputStream out;
    /** Of a message whose last frame has not come yet, and its kind. */
    private final ByteArrayOutputStream begun = new ByteArrayOutputStream();

    private int kind;

    RawSocket(int port, int patience) throws IOException {
        socket = new Socket(InetAddress.getLoopbackAddress(), port);
        socket.setSoTimeout(patience);
        socket.setTcpNoDelay(true);
        in = new DataInputStream(new BufferedInputStream(socket.getInputStream(), 1 << 14));
        out = socket.getOutputStream();
    }

    /** @param closes whether the server ends the connection after it */
    record Page(int status, String head, String body, boolean closes) {}

    record Frame(int opcode, byte[] payload) {
        String text() {
            return new String(payload, StandardCharsets.UTF_8);
        }

        int closeCode() {
            return payload.length < 2 ? 1005 : (payload[0] & 0xff) << 8 | payload[1] & 0xff;
        }
    }

    void send(byte[] bytes) throws IOException {
        out.write(bytes);
        out.flush();
    }

    /** Asks for a WebSocket, as a program does; 101 where there is one now. */
    Page enter(String path, String format, String token) throws IOException {
        var request = "GET " + path + " HTTP/1.1\r\nHost: localhost\r\nUpgrade: websocket\r\nConnection: Upgrade\r\n"
                + "Sec-WebSocket-Version: 13\r\nSec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==\r\n"
                + "Sec-WebSocket-Protocol: " + format + "\r\nAuthorization: Bearer " + token + "\r\n\r\n";
        send(request.getBytes(StandardCharsets.ISO_8859_1));
        return page(false);
    }

    /** Says that nothing more will come, in the middle of it or not. */
    void endOfSending() throws IOException {
        socket.shutdownOutput();
    }

    /** A frame as a client must write it, but for what {@code first} says. */
    void frame(int first, byte[] payload) throws IOException {
        var length = payload.length;
        var header = header(first, length);
        var all = new byte[header.length + length];
        System.arraycopy(header, 0, all, 0, header.length);
        System.arraycopy(payload, 0, all, header.length, length);
        send(all);
    }

    private static byte[] header(int first, int length) {
        if (length < 126) {
            return new byte[] {(byte) first, (byte) (0x80 | length), 0, 0, 0, 0};
        }
        if (length < 65_536) {
            return ByteBuffer.allocate(8)
                    .put((byte) first)
                    .put((byte) 0xfe)
                    .putShort((short) length)
                    .array();
        }
        return ByteBuffer.allocate(14)
                .put((byte) first)
                .put((byte) 0xff)
                .putLong(length)
                .array();
    }

    /** What was said in one or in several frames; one of the connection's own may come between these. */
    Frame frame() throws IOException {
        while (true) {
            var first = in.readUnsignedByte();
            var opcode = first & 0x0f;
            var payload = payload();
            if (opcode >= CLOSE) {
                return new Frame(opcode, payload);
            }
            kind = opcode == 0 ? kind : opcode;
            begun.writeBytes(payload);
            if ((first & 0x80) != 0) {
                var whole = new Frame(kind, begun.toByteArray());
                begun.reset();
                return whole;
            }
        }
    }

    private byte[] payload() throws IOException {
        long length = in.readUnsignedByte() & 0x7f;
        if (length == 126) {
            length = in.readUnsignedShort();
        } else if (length == 127) {
            length = in.readLong();
        }
        if (length > LONGEST) {
            throw new IOException("A frame of " + length + " bytes");
        }
        var payload = new byte[(int) length];
        in.readFully(payload);
        return payload;
    }

    Page page(boolean isHead) throws IOException {
        var head = new StringBuilder();
        var status = line();
        if (!STATUS.matcher(status).lookingAt()) {
            throw new ProtocolException("No status line: " + status);
        }
        var code = Integer.parseInt(status.substring(9, 12));
        var length = -1;
        var chunked = false;
        var closes = false;
        for (var line = line(); !line.isEmpty(); line = line()) {
            head.append(line).append('\n');
            var small = line.toLowerCase(Locale.ROOT);
            if (small.startsWith("content-length:")) {
                length = Integer.parseInt(small.substring(15).trim());
            }
            chunked |= small.startsWith("transfer-encoding:") && small.contains("chunked");
            closes |= small.startsWith("connection:") && small.contains("close");
        }
        var empty = isHead || code == 204 || code == 304 || code < 200;
        String body = empty ? "" : chunked ? chunks() : length < 0 ? rest() : text(length);
        return new Page(code, head.toString(), body, closes || (length < 0 && !chunked && !empty));
    }

    private String chunks() throws IOException {
        var body = new StringBuilder();
        for (var length = Integer.parseInt(line().trim(), 16);
                length > 0;
                length = Integer.parseInt(line().trim(), 16)) {
            body.append(text(length));
            line();
        }
        line();
        return body.toString();
    }

    private String rest() throws IOException {
        return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    }

    private String text(int length) throws IOException {
        return new String(in.readNBytes(length), StandardCharsets.UTF_8);
    }

    private String line() throws IOException {
        var line = new StringBuilder();
        for (var one = in.read(); one != '\n'; one = in.read()) {
            if (one < 0) {
                throw new EOFException("Ended after " + line);
            }
            if (one != '\r') {
                line.append((char) one);
            }
        }
        return line.toString();
    }

    static boolean isHang(IOException failure) {
        return failure instanceof SocketTimeoutException;
    }

    @Override
    public void close() {
        try {
            socket.close();
        } catch (IOException gone) {
            // It is to be gone.
        }
    }
}
