package escape.server.live;

import java.io.IOException;
import java.time.InstantSource;
import org.eclipse.jetty.websocket.api.Session;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.web.socket.CloseStatus;
import org.springframework.web.socket.TextMessage;
import org.springframework.web.socket.WebSocketMessage;
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

    /** @throws IOException where the connection is no more; everything else that is thrown is a fault */
    void write(WebSocketMessage<?> message) throws IOException {
        writingSince = time.millis();
        try {
            socket.sendMessage(message);
        } catch (IllegalStateException refused) {
            if (socket.isOpen()) {
                throw refused;
            }
            throw new IOException("The socket was closed in the meantime", refused);
        }
        writingSince = 0;
        if (message instanceof TextMessage frame) {
            count(frame.getPayload());
        }
    }

    /**
     * The next frame tells what is new.
     *
     * @param since {@link System#nanoTime()} at which that was known; 0 where it was asked for
     */
    void nextTells(long since) {
        untoldSince = since;
    }

    private void count(String frame) {
        traffic.sent(format, frame);
        if (untoldSince != 0) {
            traffic.pushed(untoldSince);
            untoldSince = 0;
        }
    }

    void fellBehind() {
        traffic.fellBehind();
    }

    void close(CloseStatus status) throws IOException {
        writingSince = time.millis();
        socket.close(status);
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
        if (socket instanceof NativeWebSocketSession jetty) {
            var connection = jetty.getNativeSession(Session.class);
            if (connection != null) {
                connection.disconnect();
            }
        }
    }

    /** How long the frame that is being written has waited for the client to take it. */
    long stuckFor(long now) {
        var since = writingSince;
        return since == 0 ? 0 : now - since;
    }

    @Override
    public String toString() {
        return "Socket " + socket.getId();
    }
}
