package escape.server.live;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.nio.ByteBuffer;
import java.time.InstantSource;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import org.eclipse.jetty.util.Callback;
import org.eclipse.jetty.websocket.api.Session;
import org.eclipse.jetty.websocket.core.Frame;
import org.eclipse.jetty.websocket.core.OpCode;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.web.socket.CloseStatus;
import org.springframework.web.socket.PingMessage;
import org.springframework.web.socket.TextMessage;
import org.springframework.web.socket.WebSocketSession;
import org.springframework.web.socket.adapter.NativeWebSocketSession;

/** A socket as its one writing thread uses it; others may ask how long that has waited, and cut it. */
final class Wire {
    private static final Logger log = LoggerFactory.getLogger(Wire.class);

    private final WebSocketSession socket;
    private final InstantSource time;
    private final Format format;
    private final Traffic traffic;
    private long untoldSince;
    private volatile long writingSince;

    Wire(WebSocketSession socket, Format format, InstantSource time, Traffic traffic) {
        this.socket = socket;
        this.format = format;
        this.time = time;
        this.traffic = traffic;
    }

    /**
     * Returns once all is on its way. What is due at one moment, as news and the answer that waited for them, goes to the
     * operating system at once: each call of it costs more than all the rest that is done for a frame.
     *
     * @param frames each a text as UTF-8
     * @throws IOException where the connection is no more; everything else that is thrown is a fault
     */
    void write(List<byte[]> frames, boolean ping) throws IOException {
        if (frames.isEmpty() && !ping) {
            return;
        }
        writingSince = time.millis();
        try {
            for (var place = 0; place < frames.size(); place++) {
                send(frames.get(place), place == frames.size() - 1 && !ping);
            }
            if (ping) {
                socket.sendMessage(new PingMessage());
            }
        } catch (IllegalStateException refused) {
            if (socket.isOpen()) {
                throw refused;
            }
            throw new IOException("The socket was closed in the meantime", refused);
        }
        writingSince = 0;
        frames.forEach(this::count);
    }

    /**
     * The next frame tells what is new.
     *
     * @param since {@link System#nanoTime()} at which that was known; 0 where it was asked for
     */
    void nextTells(long since) {
        untoldSince = since;
    }

    private void count(byte[] frame) {
        traffic.sent(format, frame.length);
        if (untoldSince != 0) {
            traffic.pushed(untoldSince);
            untoldSince = 0;
        }
    }

    /** Those before the last wait for it, and where one of them fails, so does the last. */
    private void send(byte[] frame, boolean last) throws IOException {
        if (nativeSession() instanceof org.eclipse.jetty.websocket.common.WebSocketSession jetty) {
            var text = new Frame(OpCode.TEXT, ByteBuffer.wrap(frame));
            if (last) {
                var sent = new Callback.Completable();
                jetty.getCoreSession().sendFrame(text, sent, false);
                await(sent);
            } else {
                jetty.getCoreSession().sendFrame(text, Callback.NOOP, true);
            }
        } else {
            socket.sendMessage(new TextMessage(frame));
        }
    }

    /** Whatever Jetty gives up a frame for, as when the client is just leaving, the connection is no more. */
    static void await(Future<Void> sent) throws IOException {
        try {
            sent.get();
        } catch (ExecutionException failed) {
            throw failed.getCause() instanceof IOException gone
                    ? gone
                    : new IOException("A frame was given up", failed.getCause());
        } catch (InterruptedException end) {
            Thread.currentThread().interrupt();
            throw new InterruptedIOException();
        }
    }

    /** Says farewell; the connection ends when the client has answered, or is cut when it does not. */
    void close(CloseStatus status) throws IOException {
        writingSince = time.millis();
        if (nativeSession() instanceof org.eclipse.jetty.websocket.common.WebSocketSession jetty) {
            jetty.getCoreSession().close(new Farewell(status), Callback.NOOP);
        } else {
            socket.close(status);
        }
    }

    /** Nothing is known of what the client has got, so it is told to come back with its version. */
    void hangUp() {
        try {
            close(CloseStatus.SERVER_ERROR);
        } catch (IOException | IllegalStateException gone) {
            log.debug("{} is gone already: {}", this, gone.toString());
        }
    }

    /** Ends a connection whose other side takes nothing any more, not even a farewell. */
    void cut() {
        var connection = nativeSession();
        if (connection != null) {
            connection.disconnect();
        }
    }

    private @Nullable Session nativeSession() {
        return socket instanceof NativeWebSocketSession jetty ? jetty.getNativeSession(Session.class) : null;
    }

    /** How long the frame that is being written has waited for the client to take it. */
    long stuckFor(long now) {
        var since = writingSince;
        return since == 0 ? 0 : now - since;
    }

    /**
     * For Jetty, codes below 3000 are of broken connections, which it drops without waiting for an answer. The operating system
     * then throws away what the client has not read yet, this code with it, if the client was just sending.
     */
    private static final class Farewell extends org.eclipse.jetty.websocket.core.CloseStatus {
        Farewell(CloseStatus status) {
            super(status.getCode(), status.getReason());
        }

        @Override
        public boolean isAbnormal() {
            return false;
        }
    }

    @Override
    public String toString() {
        return "Socket " + socket.getId();
    }
}
