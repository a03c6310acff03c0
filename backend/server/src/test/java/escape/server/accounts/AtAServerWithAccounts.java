package escape.server.accounts;

import escape.server.TinyStory;
import escape.server.live.MovableTime;
import escape.server.session.Shelf;
import escape.server.web.Visit;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.context.annotation.Primary;

/** A whole server on a free port, whose time the test moves, and those who run it. */
@SpringBootTest(
        webEnvironment = WebEnvironment.RANDOM_PORT,
        properties = {
            "spring.datasource.url=jdbc:h2:mem:with-accounts;DB_CLOSE_DELAY=-1",
            "escape.facilitator-secret=open-sesame-and-let-me-in",
            "escape.sign-in.wrong-by-address=6",
            "escape.sign-in.wrong-by-account=4",
            "escape.sign-in.wrong-by-browser=3",
            "escape.lists.acts=5"
        })
@Import(AtAServerWithAccounts.Story.class)
abstract class AtAServerWithAccounts {
    static final String COOKIE = "escape-facilitator";

    final int port;
    final MovableTime time;

    AtAServerWithAccounts(int port, MovableTime time) {
        this.port = port;
        this.time = time;
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

    Visit visit() {
        return new Visit(port);
    }

    /** From a machine of this network: each of its addresses that begin with 127 is one. */
    Visit from(String address) {
        return new Visit(port, address);
    }

    Visit owner() {
        var visit = visit();
        visit.get("/facilitator/enter?secret=open-sesame-and-let-me-in");
        visit.get("/facilitator");
        return visit;
    }

    /** Made by the owner, and signed in by {@code visit}. */
    Colleague welcomed(Visit visit, String role) {
        return Colleague.welcomed(owner(), visit, role);
    }

    boolean isIn(Visit visit) {
        return visit.get("/account").statusCode() == 200;
    }
}
