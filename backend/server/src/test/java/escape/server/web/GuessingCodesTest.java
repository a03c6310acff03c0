package escape.server.web;

import static org.assertj.core.api.Assertions.assertThat;

import escape.server.session.Sessions;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

class GuessingCodesTest extends AtAServer {

    GuessingCodesTest(@Autowired Sessions sessions, @LocalServerPort int port) {
        super(sessions, port);
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
}
