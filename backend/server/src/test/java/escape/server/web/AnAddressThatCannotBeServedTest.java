package escape.server.web;

import static org.assertj.core.api.Assertions.assertThat;

import escape.server.session.SessionCard;
import escape.server.session.Sessions;
import java.net.http.HttpResponse;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

class AnAddressThatCannotBeServedTest extends AtAServer {
    private final SessionCard card = created();
    private final String path = "/sessions/" + card.id();
    private final Visit facilitator = facilitator();

    AnAddressThatCannotBeServedTest(@Autowired Sessions sessions, @LocalServerPort int port) {
        super(sessions, port);
    }

    @Test
    void saysSoInWordsAndShowsAWayOn() {
        facilitator.get(path + "/control");

        for (var page : List.of(
                facilitator.get(path + "/start"),
                facilitator.get("/imports"),
                facilitator.get("/nowhere"),
                facilitator.get("/facilitator?page=last"),
                facilitator.postWithoutTurbo("/sessions"),
                facilitator.postWithoutTurbo("/sessions", "scenario", "lost"),
                facilitator.postWithoutTurbo(path + "/pace", "secondsPerDay", "slowly"),
                facilitator.postWithoutTurbo(path + "/steering", "steering", "sideways"))) {
            assertThat(page.statusCode()).isBetween(400, 499);
            assertThat(page.body())
                    .as(page.uri() + ": " + page.statusCode())
                    .contains("<h1>", "href=\"/\"")
                    .doesNotContain("That did not work", "??");
        }
    }

    @Test
    void saysWhatCanBeChosen() {
        facilitator.get(path + "/control");

        var refused = facilitator.post(path + "/steering", "steering", "sideways");

        assertThat(refused.statusCode()).isEqualTo(400);
        assertThat(refused.body()).contains("<turbo-stream", "Choose who chooses the moves");
    }

    @Test
    void answersAFormOnItsOwnPage() {
        facilitator.get(path + "/control");

        var refused = facilitator.post(path + "/pace", "secondsPerDay", "slowly");

        assertThat(refused.statusCode()).isEqualTo(400);
        assertThat(refused.body()).contains("<turbo-stream", "reload the page and try again");
    }

    @Test
    void isSaidByItsHeadTooAsThePagesAre() {
        for (var page : List.of("/facilitator", path + "/control", path + "/qr.svg", path + "/export.jsonl")) {
            assertThat(shown(facilitator.head(page))).isEqualTo(200);
        }
        assertThat(shown(visit().head("/join/" + card.code()))).isEqualTo(200);
        assertThat(shown(visit().head(path + "/desk"))).isEqualTo(403);
        assertThat(shown(visit().head("/nowhere"))).isEqualTo(404);
    }

    @Test
    void looksAtHeadsWithoutCountingThem() {
        var writer = seated(card, "Wanda", "writer");

        for (var i = 0; i < MOST_COMMANDS + 1; i++) {
            assertThat(writer.head(path + "/stage").statusCode()).isEqualTo(200);
        }
    }

    private static int shown(HttpResponse<String> page) {
        assertThat(page.body()).isEmpty();
        return page.statusCode();
    }
}
