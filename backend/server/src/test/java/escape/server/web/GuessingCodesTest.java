package escape.server.web;

import static org.assertj.core.api.Assertions.assertThat;

import escape.server.session.Sessions;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

class GuessingCodesTest extends AtAServer {

    private final Sessions sessions;

    GuessingCodesTest(@Autowired Sessions sessions, @LocalServerPort int port) {
        super(sessions, port);
        this.sessions = sessions;
    }

    @Test
    void isEndedAfterSomeAndSaysSo() {
        var card = created();
        var visit = from("127.0.0.2");
        visit.get("/");
        for (var guess = 0; guess < 8; guess++) {
            var wrong = visit.postWithoutTurbo("/join", "code", "AAAAA" + guess);
            assertThat(wrong.statusCode()).isEqualTo(422);
            assertThat(wrong.body()).contains("no session with this code");
        }

        var enough = visit.postWithoutTurbo("/join", "code", card.code());

        assertThat(enough.statusCode()).isEqualTo(429);
        assertThat(enough.body()).contains("Too many wrong codes");
        assertThat(visit.get("/join/" + card.code()).statusCode()).isEqualTo(429);
        assertThat(from("127.0.0.3").get("/join/" + card.code()).statusCode()).isEqualTo(200);
    }

    @Test
    void leavesTheWayBackToABrowserThatHasASeat() {
        var card = created();
        var wanda = from("127.0.0.4");
        wanda.get("/join/" + card.code());
        wanda.post("/join/" + card.code() + "/seat", "name", "Wanda", "role", "writer");
        for (var guess = 0; guess < 8; guess++) {
            from("127.0.0.4").get("/join/AAAAA" + guess);
        }

        assertThat(from("127.0.0.4").get("/join/" + card.code()).statusCode()).isEqualTo(429);
        assertThat(wanda.get("/join/" + card.code()).statusCode()).isEqualTo(303);
        assertThat(wanda.postWithoutTurbo("/join", "code", card.code()).statusCode())
                .isEqualTo(303);
    }

    @Test
    void byPicturesOfAnotherSitesPageIsNotCounted() {
        var card = created();
        for (var guess = 0; guess < 9; guess++) {
            assertThat(from("127.0.0.5")
                            .getFromElsewhere("/join/AAAAA" + guess, "image")
                            .statusCode())
                    .isEqualTo(403);
            assertThat(from("127.0.0.5")
                            .getFromElsewhere("/api/join/AAAAA" + guess, "empty")
                            .statusCode())
                    .isEqualTo(403);
        }

        assertThat(from("127.0.0.5")
                        .getFromElsewhere("/join/" + card.code(), "document")
                        .statusCode())
                .isEqualTo(200);
    }

    @Test
    void doesNotShowWhoPlaysAlone() {
        var ann = from("127.0.0.6");
        ann.get("/alone/tiny");
        ann.post("/alone/tiny", "name", "Annabel", "role", "writer", "kind", "random", "key", "alone");
        var hers = sessions.newest(1, 0).getFirst();

        var told = from("127.0.0.7").get("/api/join/" + hers.code());

        assertThat(told.statusCode()).isEqualTo(410);
        assertThat(told.body()).contains("session_alone").doesNotContain("Annabel");
    }
}
