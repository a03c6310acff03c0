package escape.server.web;

import static escape.server.web.Visit.location;
import static org.assertj.core.api.Assertions.assertThat;

import escape.server.session.SessionCard;
import escape.server.session.Sessions;
import escape.simulation.Session.Phase;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

class SomebodyElseTest extends AtAServer {
    private final SessionCard card = created();
    private final String path = "/sessions/" + card.id();

    SomebodyElseTest(@Autowired Sessions sessions, @LocalServerPort int port) {
        super(sessions, port);
    }

    @Test
    void doesNotSeeADesk() {
        var stranger = visit().get(path + "/desk");

        assertThat(stranger.statusCode()).isEqualTo(403);
        assertThat(stranger.body()).contains("You have no seat here").doesNotContain("Secret of");
    }

    @Test
    void withASeatInAnotherSessionHasNoneHere() {
        var elsewhere = seated(created(), "Wanda", "writer");

        assertThat(elsewhere.get(path + "/desk").statusCode()).isEqualTo(403);
        assertThat(elsewhere.get(path + "/stage").statusCode()).isEqualTo(403);
        assertThat(elsewhere.post(path + "/questions", "question", "Why?").statusCode())
                .isEqualTo(403);
    }

    @Test
    void inASeatIsNotTheFacilitator() {
        var writer = seated(card, "Wanda", "writer");
        writer.get(path + "/desk");

        assertThat(writer.get(path + "/control").statusCode()).isEqualTo(403);
        assertThat(writer.get("/facilitator").statusCode()).isEqualTo(403);
        assertThat(writer.get("/facilitator").body()).contains("action=\"/facilitator/enter\"");
        assertThat(writer.post(path + "/start").statusCode()).isEqualTo(403);
        assertThat(state(card.id()).session().phase()).isEqualTo(new Phase.Lobby());
    }

    @Test
    void whoFacilitatesHasNoDesk() {
        assertThat(facilitator().get(path + "/desk").statusCode()).isEqualTo(403);
    }

    @Test
    void withAWrongWordIsNotTheFacilitator() {
        var visit = visit();

        var wrong = visit.get("/facilitator/enter?secret=open");

        assertThat(wrong.statusCode()).isEqualTo(403);
        assertThat(wrong.body()).contains("That is not the word");
        assertThat(visit.get("/facilitator").statusCode()).isEqualTo(403);
    }

    @Test
    void findsNoSessionUnderAMadeUpId() {
        assertThat(facilitator()
                        .get("/sessions/" + UUID.randomUUID() + "/control")
                        .statusCode())
                .isEqualTo(404);
        assertThat(facilitator().get("/sessions/17/control").statusCode()).isEqualTo(404);
    }

    @Test
    void whoSignsOutIsNotTheFacilitatorAnyMore() {
        var visit = facilitator();

        assertThat(location(visit.post("/sign-out"))).isEqualTo("/");
        assertThat(visit.get("/facilitator").statusCode()).isEqualTo(403);
    }
}
