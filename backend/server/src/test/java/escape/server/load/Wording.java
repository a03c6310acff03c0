package escape.server.load;

import io.netty.buffer.ByteBuf;
import java.nio.charset.StandardCharsets;

/** What a frame is, found in its first bytes: a generator that parsed each would measure itself. */
enum Wording {
    JSON("escape.json.v1", "{\"type\":\"", "", "\"from\":", "\"to\":", "\"key\":\"k", "\"version\":"),
    HTML("escape.html.v1", "<escape-", "frame kind=\"", " from=\"", " to=\"", " key=\"k", " version=\"");

    enum Kind {
        WHOLE,
        UPDATE,
        ACK,
        REFUSED,
        ERROR,
        OTHER
    }

    /** As far as versions and keys stand from the beginning. */
    private static final int HEAD = 160;

    private final String subprotocol;
    private final byte[] beginning;
    private final byte[] views;
    private final byte[] from;
    private final byte[] to;
    private final byte[] key;
    private final byte[] version;

    Wording(String subprotocol, String beginning, String views, String from, String to, String key, String version) {
        this.subprotocol = subprotocol;
        this.beginning = bytes(beginning);
        this.views = bytes(views);
        this.from = bytes(from);
        this.to = bytes(to);
        this.key = bytes(key);
        this.version = bytes(version);
    }

    String subprotocol() {
        return subprotocol;
    }

    Kind kind(ByteBuf frame) {
        var at = frame.readerIndex() + beginning.length;
        if (views.length > 0 && stands(frame, at, views)) {
            at += views.length;
        }
        if (stands(frame, at, UPDATE)) {
            return Kind.UPDATE;
        }
        if (stands(frame, at, ACK)) {
            return Kind.ACK;
        }
        if (stands(frame, at, WHOLE)) {
            return Kind.WHOLE;
        }
        if (stands(frame, at, REFUSED)) {
            return Kind.REFUSED;
        }
        return stands(frame, at, ERROR) ? Kind.ERROR : Kind.OTHER;
    }

    long from(ByteBuf frame) {
        return number(frame, from);
    }

    long to(ByteBuf frame) {
        return number(frame, to);
    }

    long key(ByteBuf frame) {
        return number(frame, key);
    }

    long version(ByteBuf frame) {
        return number(frame, version);
    }

    private static final byte[] UPDATE = bytes("update");
    private static final byte[] ACK = bytes("ack");
    private static final byte[] WHOLE = bytes("whole");
    private static final byte[] REFUSED = bytes("refused");
    private static final byte[] ERROR = bytes("error");

    private static long number(ByteBuf frame, byte[] mark) {
        var end = Math.min(frame.writerIndex(), frame.readerIndex() + HEAD);
        for (var at = frame.readerIndex(); at < end; at++) {
            if (frame.getByte(at) == mark[0] && stands(frame, at, mark)) {
                return digits(frame, at + mark.length);
            }
        }
        throw new IllegalArgumentException("No " + new String(mark, StandardCharsets.UTF_8) + " in "
                + frame.toString(frame.readerIndex(), end - frame.readerIndex(), StandardCharsets.UTF_8));
    }

    private static long digits(ByteBuf frame, int from) {
        long number = 0;
        for (var at = from; at < frame.writerIndex(); at++) {
            var digit = frame.getByte(at) - '0';
            if (digit < 0 || digit > 9) {
                break;
            }
            number = number * 10 + digit;
        }
        return number;
    }

    private static boolean stands(ByteBuf frame, int at, byte[] mark) {
        if (at + mark.length > frame.writerIndex()) {
            return false;
        }
        for (var i = 0; i < mark.length; i++) {
            if (frame.getByte(at + i) != mark[i]) {
                return false;
            }
        }
        return true;
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
