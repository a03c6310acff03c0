package escape.server.live;

import escape.server.TinyStory;
import escape.server.eventlog.SessionId;
import escape.server.session.Outcome;
import escape.server.session.SessionCard;
import escape.server.session.Sessions;
import escape.server.session.Shelf;
import escape.simulation.Actor;
import escape.simulation.Command;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.context.annotation.Primary;

/** A whole server on a free port and programs that play at it. */
@SpringBootTest(
        webEnvironment = WebEnvironment.RANDOM_PORT,
        properties = {
            "spring.datasource.url=jdbc:h2:mem:live;DB_CLOSE_DELAY=-1",
            "escape.facilitator-secret=open-sesame-and-let-me-in",
            "escape.rates.commands=40",
            "escape.live.frames-at-once=30",
            "escape.live.frames-per-second=0.001",
            "escape.live.longest-frame=2000",
            "escape.live.sockets-per-seat=3"
        })
@Import(AtALiveServer.Story.class)
abstract class AtALiveServer {
    final Sessions sessions;
    final int port;
    private final List<Program> programs = new ArrayList<>();

    AtALiveServer(Sessions sessions, int port) {
        this.sessions = sessions;
        this.port = port;
    }

    @TestConfiguration
    static class Story {
        @Bean
        @Primary
        Shelf tinyShelf() {
            return TinyStory.SHELF;
        }

        @Bean
        @Primary
        MovableTime movableTime() {
            return new MovableTime();
        }
    }

    @AfterEach
    void sendHome() {
        programs.forEach(Program::close);
    }

    /** In the lobby, paused by nature: no clock runs before the start. */
    SessionCard table() {
        return sessions.create(TinyStory.SOURCE);
    }

    /** Under way, but standing still, so that only what the test does happens. */
    SessionCard pausedTable() {
        var card = table();
        facilitate(card.id(), new Command.Start());
        facilitate(card.id(), new Command.Pause());
        return card;
    }

    long facilitate(SessionId session, Command command) {
        return give(session, command, new Actor.Facilitator());
    }

    long give(SessionId session, Command command, Actor by) {
        return switch (sessions.handle(session, UUID.randomUUID().toString(), command, by)) {
            case Outcome.Acknowledged(long version, var _) -> version;
            case Outcome.Refused(var reasons) -> throw new AssertionError(command + ": " + reasons);
            case Outcome.NotSaved() -> throw new AssertionError(command + " was not saved");
        };
    }

    Program.Joined join(SessionCard card, String name, String role) {
        var joined = Program.join(port, card.code(), name, role);
        if (joined.status() != 201) {
            throw new AssertionError(joined.body());
        }
        return joined;
    }

    Program connect(Program.Joined joined) {
        var program = Program.connected(port, joined);
        programs.add(program);
        return program;
    }

    /** Connected, subscribed, and with the whole in hand. */
    Program following(Program.Joined joined) {
        var program = connect(joined).send("{\"type\":\"subscribe\"}");
        program.next("whole");
        return program;
    }

    Program open(Program program) {
        programs.add(program);
        return program;
    }
}
