package escape.server.live;

import org.springframework.web.socket.CloseStatus;

/** Why the server closes a socket, beside the reasons that the WebSocket protocol has itself. */
final class Closing {
    /** The seat is somebody else's or nobody's; connecting again leads nowhere. */
    static final CloseStatus SEAT_LOST = new CloseStatus(4001, "the seat is not yours any more");

    /** Connect again and say up to which version you have seen the session. */
    static final CloseStatus TOO_SLOW = new CloseStatus(4003, "too slow or silent");

    static final CloseStatus TOO_MANY = new CloseStatus(4004, "too many frames");

    static final CloseStatus TOO_MANY_WINDOWS = new CloseStatus(4004, "too many sockets of one seat");

    private Closing() {}
}
