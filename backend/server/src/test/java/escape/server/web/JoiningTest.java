package escape.server.web;

import static escape.server.web.Visit.location;
import static org.assertj.core.api.Assertions.assertThat;

import escape.server.session.Sessions;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

class JoiningTest extends AtAServer {

    JoiningTest(@Autowired Sessions sessions, @LocalServerPort int port) {
        super(sessions, port);
    }

    @Test
    void leadsFromTheCodeToTheDesk() {
        var card = created();
        var visit = visit();
        visit.get("/");

        var typed =
                card.code().substring(0, 3).toLowerCase() + " " + card.code().substring(3);
        assertThat(location(visit.post("/join", "code", typed))).isEqualTo("/join/" + card.code());
        assertThat(visit.get("/join/" + card.code()).body()).contains("A tiny story", "The writer", "The editor");
        var seat = visit.post("/join/" + card.code() + "/seat", "name", " Wanda ", "role", "writer");

        assertThat(location(seat)).isEqualTo("/sessions/" + card.id() + "/desk");
        assertThat(state(card.id()).session().namesIn("writer")).containsExactly("Wanda");
        var desk = visit.get(location(seat));
        assertThat(desk.statusCode()).isEqualTo(200);
        assertThat(desk.body()).contains("data-live=\"/sessions/" + card.id() + "/live?place=desk\"");
    }

    @Test
    void inASecondTabComesBackToTheSameSeat() {
        var card = created();
        var visit = seated(card, "Wanda", "writer");

        assertThat(location(visit.get("/join/" + card.code()))).isEqualTo("/sessions/" + card.id() + "/desk");
        var again = visit.post("/join/" + card.code() + "/seat", "name", "Willa", "role", "editor");

        assertThat(location(again)).isEqualTo("/sessions/" + card.id() + "/desk");
        assertThat(state(card.id()).session().seats()).hasSize(1);
    }

    @Test
    void asksForAnotherNameWhereOneIsTaken() {
        var card = created();
        seated(card, "Wanda", "writer");
        var visit = visit();
        visit.get("/join/" + card.code());

        var refused = visit.post("/join/" + card.code() + "/seat", "name", "Wanda", "role", "editor");

        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(refused.body()).contains("already has this name", "value=\"Wanda\"");
    }

    @Test
    void afterTheEndSaysSoToAllButThoseWhoPlayed() {
        var card = created();
        var seated = seated(card, "Wanda", "writer");
        var facilitator = facilitator();
        facilitator.post("/sessions/" + card.id() + "/start");
        assertThat(facilitator
                        .post("/sessions/" + card.id() + "/ending", "ending", "", "reason", "Time is up")
                        .statusCode())
                .isEqualTo(204);

        var late = visit().get("/join/" + card.code());

        assertThat(late.statusCode()).isEqualTo(410);
        assertThat(late.body()).contains("That session has ended", "value=\"" + card.code() + "\"");
        assertThat(location(seated.get("/join/" + card.code()))).isEqualTo("/sessions/" + card.id() + "/desk");
    }

    @Test
    void withoutACodeAsksForOne() {
        var visit = visit();
        visit.get("/");

        var empty = visit.postWithoutTurbo("/join", "code", " - ");

        assertThat(empty.statusCode()).isEqualTo(422);
        assertThat(empty.body()).contains("Type the code");
    }

    @Test
    void withoutARoleWatchesTheStage() {
        var card = created();
        var visit = visit();
        visit.get("/join/" + card.code());

        var watching = visit.post("/join/" + card.code() + "/seat", "name", "Sue", "role", "");

        assertThat(location(watching)).isEqualTo("/sessions/" + card.id() + "/stage");
        assertThat(visit.get(location(watching)).statusCode()).isEqualTo(200);
        assertThat(visit.get("/sessions/" + card.id() + "/desk").statusCode()).isEqualTo(403);
        assertThat(location(visit.delete("/sessions/" + card.id() + "/seat"))).isEqualTo("/");
        assertThat(state(card.id()).session().seats()).isEmpty();
    }

    @Test
    void isPossibleAgainAfterLeaving() {
        var card = created();
        var visit = seated(card, "Wanda", "writer");
        visit.get("/sessions/" + card.id() + "/desk");

        assertThat(location(visit.delete("/sessions/" + card.id() + "/seat"))).isEqualTo("/");
        assertThat(state(card.id()).session().seats()).isEmpty();

        visit.post("/join/" + card.code() + "/seat", "name", "Wanda", "role", "writer");
        assertThat(state(card.id()).session().namesIn("writer")).containsExactly("Wanda");
    }
}
