package escape.server.live;

import static org.assertj.core.api.Assertions.assertThat;

import escape.server.access.Caller;
import escape.server.access.Who;
import escape.server.session.Sessions;
import escape.simulation.Actor;
import escape.simulation.Command;
import escape.simulation.view.Viewer;
import java.lang.reflect.Proxy;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.web.socket.CloseStatus;
import org.springframework.web.socket.WebSocketSession;

/** It has been let in, and what it was let in by holds no more. */
class ASocketBetweenTheDoorAndTheRoomTest extends AtALiveServer {
    private final Rooms rooms;
    private final LiveSockets sockets;
    private final BlockingQueue<CloseStatus> closed = new LinkedBlockingQueue<>();

    ASocketBetweenTheDoorAndTheRoomTest(
            @Autowired Sessions sessions,
            @LocalServerPort int port,
            @Autowired Rooms rooms,
            @Autowired LiveSockets sockets) {
        super(sessions, port);
        this.rooms = rooms;
        this.sockets = sockets;
    }

    @Test
    void isToldOfTheRestartThatHasBegunMeanwhile() throws InterruptedException {
        var guest = writer();
        rooms.shut();
        try {
            enter(guest);
        } finally {
            rooms.open();
        }

        assertThat(closed.poll(20, TimeUnit.SECONDS)).isEqualTo(CloseStatus.SERVICE_RESTARTED);
    }

    @Test
    void isNotOneMoreThanASeatMayHave() throws InterruptedException {
        var guest = writer();
        for (var window = 0; window < 3; window++) {
            enter(guest);
        }
        assertThat(closed).isEmpty();

        enter(guest);

        assertThat(closed.poll(20, TimeUnit.SECONDS)).isEqualTo(Closing.TOO_MANY_WINDOWS);
    }

    private Guest writer() {
        var card = table();
        give(card.id(), new Command.TakeSeat("w", "Wanda", "writer"), new Actor.Visitor("w"));
        var caller = new Caller(Who.SEAT, new Actor.Player("w", "writer"), new Viewer.InRole("writer"), null);
        return new Guest(card.id(), caller, caller.viewer(), Locale.ENGLISH, null, "127.0.0.1");
    }

    private void enter(Guest guest) {
        var attributes = new HashMap<>(Map.<String, Object>of(Door.GUEST, guest));
        sockets.afterConnectionEstablished((WebSocketSession) Proxy.newProxyInstance(
                getClass().getClassLoader(),
                new Class<?>[] {WebSocketSession.class},
                (self, method, arguments) -> switch (method.getName()) {
                    case "getAttributes" -> attributes;
                    case "getAcceptedProtocol" -> Format.JSON.subprotocol();
                    case "getId" -> "1";
                    case "sendMessage" -> null;
                    case "close" -> {
                        closed.add((CloseStatus) arguments[0]);
                        yield null;
                    }
                    default -> throw new UnsupportedOperationException(method.getName());
                }));
    }
}
