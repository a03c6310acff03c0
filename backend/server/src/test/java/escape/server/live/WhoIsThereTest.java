package escape.server.live;

import static org.assertj.core.api.Assertions.assertThat;

import escape.server.eventlog.SessionId;
import escape.server.session.Sessions;
import escape.simulation.Actor;
import escape.simulation.Command;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

class WhoIsThereTest extends AtALiveServer {
    private final AtomicInteger asked = new AtomicInteger();

    WhoIsThereTest(@Autowired Sessions sessions, @LocalServerPort int port) {
        super(sessions, port);
    }

    @Test
    void isWorkedOutOnceForAllUntilSomebodyComesOrTheSeatsChange() {
        var card = table();
        var room = new Room(card.id(), sessions, this::elsewhere, 0);
        room.present();
        room.present();
        assertThat(asked).hasValue(1);

        room.come();
        assertThat(room.present().spectators()).isZero();
        assertThat(asked).hasValue(2);

        give(card.id(), new Command.TakeSeat("w", "Wanda", "writer"), new Actor.Visitor("w"));
        assertThat(room.present().roles()).extractingByKey("writer").asString().contains("Wanda");
        assertThat(asked).hasValue(3);
    }

    private Set<String> elsewhere(SessionId session) {
        asked.incrementAndGet();
        return Set.of("w");
    }
}
