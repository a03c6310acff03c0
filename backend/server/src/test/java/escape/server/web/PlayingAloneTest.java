package escape.server.web;

import static org.assertj.core.api.Assertions.assertThat;

import escape.server.session.SessionCard;
import escape.server.session.Sessions;
import escape.simulation.Actor;
import escape.simulation.Command;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.TestPropertySource;

@TestPropertySource(
        properties = {"escape.alone.per-address=3", "spring.datasource.url=jdbc:h2:mem:alone;DB_CLOSE_DELAY=-1"})
class PlayingAloneTest extends AtAServer {
    private final Sessions sessions;

    PlayingAloneTest(@Autowired Sessions sessions, @LocalServerPort int port) {
        super(sessions, port);
        this.sessions = sessions;
    }

    @Test
    void leadsFromTheHomePageToADesk() {
        var ann = from("127.0.1.1");
        assertThat(ann.get("/").body()).contains("href=\"/alone\"");
        assertThat(ann.get("/alone").body()).contains("href=\"/alone/tiny\"");
        assertThat(ann.get("/alone/tiny").body())
                .contains("value=\"writer\"")
                .containsPattern("value=\"random\"[^>]* checked");

        var answer = ann.post("/alone/tiny", "name", "Ann", "role", "writer", "kind", "random", "key", "k1");

        var desk = Visit.location(answer);
        assertThat(desk).startsWith("/sessions/").endsWith("/desk");
        assertThat(ann.get(desk).body()).contains("action=\"start\"");
        assertThat(ann.post(desk.replace("desk", "start")).statusCode()).isEqualTo(204);
        assertThat(state(newest().id()).session().isRunning()).isTrue();
    }

    @Test
    void isOneSessionHoweverOftenTheFormIsSent() {
        var ann = from("127.0.1.2");
        ann.get("/alone/tiny");
        var before = sessions.count();

        var first = ann.post("/alone/tiny", "name", "Ann", "role", "writer", "kind", "random", "key", "k2");
        var second = ann.post("/alone/tiny", "name", "Ann", "role", "writer", "kind", "random", "key", "k2");

        assertThat(Visit.location(second)).isEqualTo(Visit.location(first));
        assertThat(sessions.count()).isEqualTo(before + 1);
    }

    @Test
    void isGivenAgainWhereTheAnswerGotLost() {
        var ann = from("127.0.1.9");
        ann.get("/alone/tiny");
        var cookie = ann.cookie("escape-alone");
        var answered = ann.post("/alone/tiny", "name", "Ann", "role", "writer", "kind", "random", "key", "k3");
        var before = sessions.count();
        // The same browser, which has never read the answer with the cookie of its seat.
        var again = from("127.0.1.9").carrying("escape-alone", cookie);
        again.get("/alone/tiny");

        var repeated = again.post("/alone/tiny", "name", "Ann", "role", "writer", "kind", "random", "key", "k3");

        assertThat(repeated.statusCode()).isEqualTo(303);
        assertThat(Visit.location(repeated)).isEqualTo(Visit.location(answered));
        assertThat(again.get(Visit.location(repeated)).statusCode()).isEqualTo(200);
        assertThat(sessions.count()).isEqualTo(before);
    }

    @Test
    void isAnotherSessionWhereSomebodyElseSendsTheSameKey() {
        var ann = from("127.0.1.10");
        ann.get("/alone/tiny");
        var hers = ann.post("/alone/tiny", "name", "Ann", "role", "writer", "kind", "random", "key", "k4");
        var bob = from("127.0.1.11");
        bob.get("/alone/tiny");

        var his = bob.post("/alone/tiny", "name", "Bob", "role", "writer", "kind", "random", "key", "k4");

        assertThat(his.statusCode()).isEqualTo(303);
        assertThat(Visit.location(his)).isNotEqualTo(Visit.location(hers));
        assertThat(bob.get(Visit.location(his)).statusCode()).isEqualTo(200);
        assertThat(bob.get(Visit.location(hers)).statusCode()).isEqualTo(403);
    }

    @Test
    void isNobodyElses() {
        var ann = from("127.0.1.3");
        ann.get("/alone/tiny");
        ann.post("/alone/tiny", "name", "Ann", "role", "writer", "kind", "random");
        var card = newest();
        var eve = from("127.0.1.4");

        assertThat(eve.get("/join/" + card.code()).statusCode()).isEqualTo(410);
        eve.post("/join/" + card.code() + "/seat", "name", "Eve", "role", "writer");
        assertThat(state(card.id()).session().namesIn("writer")).containsExactly("Ann");
        assertThat(eve.post("/sessions/" + card.id() + "/start").statusCode()).isEqualTo(403);
    }

    @Test
    void isSeenAgainThroughAllEyesOnceItIsOver() {
        var ann = from("127.0.1.8");
        ann.get("/alone/tiny");
        var desk = Visit.location(ann.post("/alone/tiny", "name", "Ann", "role", "writer", "kind", "random"));
        var replay = desk.replace("desk", "replay");
        assertThat(ann.get(replay).statusCode()).isEqualTo(403);
        sessions.handle(newest().id(), "end", new Command.End(null, "A test"), new Actor.Facilitator());

        assertThat(ann.get(replay).body()).contains("value=\"facilitator\"", "value=\"stage\"", "value=\"editor\"");
        assertThat(ann.get(replay + "?as=facilitator").statusCode()).isEqualTo(200);
        assertThat(ann.get(desk).body()).contains("href=\"replay\"");
    }

    @Test
    void asksAgainWhereSomethingIsMissing() {
        var ann = from("127.0.1.5");
        ann.get("/alone/tiny");
        var before = sessions.count();

        var unnamed = ann.post("/alone/tiny", "name", " ", "role", "writer", "kind", "random");
        var unknown = ann.post("/alone/tiny", "name", "Ann", "role", "writer", "kind", "clever");

        assertThat(unnamed.statusCode()).isEqualTo(422);
        assertThat(unknown.statusCode()).isEqualTo(422);
        assertThat(sessions.count()).isEqualTo(before);
        assertThat(unknown.body()).contains("clever", "value=\"Ann\"");
        assertThat(ann.get("/alone/nothing").statusCode()).isEqualTo(404);
    }

    @Test
    void hasAnEndWhereOneAddressStartsTooMany() {
        var ann = from("127.0.1.6");
        ann.get("/alone/tiny");
        for (int i = 0; i < 3; i++) {
            assertThat(ann.post("/alone/tiny", "name", "Ann", "role", "writer", "kind", "random")
                            .statusCode())
                    .isEqualTo(303);
        }

        assertThat(ann.post("/alone/tiny", "name", "Ann", "role", "writer", "kind", "random")
                        .statusCode())
                .isEqualTo(429);
        var other = from("127.0.1.7");
        other.get("/alone/tiny");
        assertThat(other.post("/alone/tiny", "name", "Bob", "role", "writer", "kind", "random")
                        .statusCode())
                .isEqualTo(303);
    }

    private SessionCard newest() {
        return sessions.newest(1, 0).getFirst();
    }
}
