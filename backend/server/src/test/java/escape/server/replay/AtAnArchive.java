package escape.server.replay;

import escape.server.eventlog.SessionId;
import escape.server.session.Outcome;
import escape.server.session.SessionCard;
import escape.server.session.Sessions;
import escape.server.session.Shelf;
import escape.server.web.Visit;
import escape.simulation.Actor;
import escape.simulation.Command;
import escape.simulation.scenario.Role;
import java.util.List;
import java.util.UUID;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;

/** A whole server with the story that comes with it, and sessions that have been played a little. */
@SpringBootTest(
        webEnvironment = WebEnvironment.RANDOM_PORT,
        properties = {
            "spring.datasource.url=jdbc:h2:mem:archive;DB_CLOSE_DELAY=-1",
            "escape.facilitator-secret=open-sesame-and-let-me-in",
            "escape.rates.wrong-codes=1000"
        })
abstract class AtAnArchive {
    static final Actor FACILITATOR = new Actor.Facilitator();

    final Sessions sessions;
    private final Shelf shelf;
    final int port;

    AtAnArchive(Sessions sessions, Shelf shelf, int port) {
        this.sessions = sessions;
        this.shelf = shelf;
        this.port = port;
    }

    SessionCard table() {
        return sessions.create(shelf.find("futureai").orElseThrow(), 7, 30);
    }

    /** What people do at a table in a few days, one command after the other; nobody is connected, so no clock runs. */
    List<Runnable> play(SessionId session) {
        var roles = roles(session);
        return List.of(
                () -> roles.forEach(role -> give(session, seat(role), new Actor.Visitor("p-" + role))),
                () -> give(session, new Command.Start(), FACILITATOR),
                () -> give(session, new Command.Pause(), FACILITATOR),
                () -> days(session, 3),
                () -> give(session, new Command.Announce(roles.getFirst(), "Note", "For one only"), FACILITATOR),
                () -> give(session, new Command.Adjust("cash", 1e6, "a test"), FACILITATOR),
                () -> days(session, 12),
                () -> give(session, new Command.Resume(), FACILITATOR),
                () -> give(session, letter(roles), new Actor.Player("p-" + roles.getFirst(), roles.getFirst())),
                () -> days(session, 40));
    }

    SessionCard played() {
        var card = table();
        play(card.id()).forEach(Runnable::run);
        return card;
    }

    List<String> roles(SessionId session) {
        return sessions.current(session).simulation().scenario().roles().stream()
                .map(Role::id)
                .toList();
    }

    void give(SessionId session, Command command, Actor by) {
        var outcome = sessions.handle(session, UUID.randomUUID().toString(), command, by);
        if (!(outcome instanceof Outcome.Acknowledged)) {
            throw new AssertionError(command + ": " + outcome);
        }
    }

    Visit facilitator() {
        var visit = new Visit(port);
        visit.get("/facilitator/enter?secret=open-sesame-and-let-me-in");
        visit.get("/facilitator");
        return visit;
    }

    private void days(SessionId session, int number) {
        for (var i = 0; i < number; i++) {
            var state = sessions.current(session).state();
            if (!state.session().isEnded()) {
                give(session, new Command.BeginDay(state.day() + 1), FACILITATOR);
            }
        }
    }

    private static Command seat(String role) {
        return new Command.TakeSeat("p-" + role, "Player of " + role, role);
    }

    private static Command letter(List<String> roles) {
        return new Command.Send(roles.get(1), "Have you seen this?", List.of());
    }
}
