package escape.server.web;

import escape.server.TinyStory;
import escape.server.accounts.Colleague;
import escape.server.eventlog.SessionId;
import escape.server.session.SessionCard;
import escape.server.session.Sessions;
import escape.server.session.Shelf;
import escape.simulation.State;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.context.annotation.Primary;

/** A whole server on a free port, with the tiny story on its shelf and a database that goes with it. */
@SpringBootTest(
        webEnvironment = WebEnvironment.RANDOM_PORT,
        properties = {
            "spring.datasource.url=jdbc:h2:mem:at-a-server;DB_CLOSE_DELAY=-1",
            "escape.facilitator-secret=open-sesame-and-let-me-in",
            "escape.rates.wrong-codes=8",
            "escape.rates.commands=" + AtAServer.MOST_COMMANDS
        })
@Import(AtAServer.Story.class)
abstract class AtAServer {
    static final int MOST_COMMANDS = 200;

    private final Sessions sessions;
    private final int port;

    AtAServer(Sessions sessions, int port) {
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
    }

    Visit visit() {
        return new Visit(port);
    }

    /** A machine of this network: each of its addresses that begin with 127 is one. */
    Visit from(String address) {
        return new Visit(port, address);
    }

    Visit facilitator() {
        var visit = visit();
        visit.get("/facilitator/enter?secret=open-sesame-and-let-me-in");
        visit.get("/facilitator");
        return visit;
    }

    /** Signed in by an account of this role. */
    Visit colleague(String role) {
        var visit = visit();
        Colleague.welcomed(facilitator(), visit, role);
        return visit;
    }

    SessionCard created() {
        return sessions.create(TinyStory.SOURCE);
    }

    Visit seated(SessionCard card, String name, String role) {
        var visit = visit();
        visit.get("/join/" + card.code());
        visit.post("/join/" + card.code() + "/seat", "name", name, "role", role);
        return visit;
    }

    State state(SessionId id) {
        return sessions.current(id).state();
    }
}
