package escape.server.replay;

import static org.assertj.core.api.Assertions.assertThat;

import escape.server.TinyStory;
import escape.server.session.ScenarioSource;
import escape.server.session.SessionCard;
import escape.server.session.Sessions;
import escape.server.session.Shelf;
import escape.server.web.Visit;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** One whose kept scenario this version of the server cannot read any more. */
class ASessionOfAnotherVersionTest extends AtAnArchive {

    ASessionOfAnotherVersionTest(@Autowired Sessions sessions, @Autowired Shelf shelf, @LocalServerPort int port) {
        super(sessions, shelf, port);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/control", "/stage", "/replay", "/export.jsonl"})
    void saysInWordsWhatIsWrongAndWhatToDo(String page) {
        var card = unreadable();

        assertSaysSo(facilitator().get("/sessions/" + card.id() + page), card);
    }

    @Test
    void saysSoToWhoeverJoins() {
        var card = unreadable();

        var page = new Visit(port).get("/join/" + card.code());
        var program = new Visit(port).get("/api/join/" + card.code());

        assertSaysSo(page, card);
        assertThat(page.body()).contains("<h1>");
        assertSaysSo(program, card);
        assertThat(program.body()).startsWith("{").contains("\"code\":\"unreadable\"");
    }

    @Test
    void answersAFormOnItsOwnPage() {
        var card = unreadable();

        var answer = facilitator().post("/sessions/" + card.id() + "/start");

        assertSaysSo(answer, card);
        assertThat(answer.body()).contains("<turbo-stream");
    }

    @Test
    void refusesASocketAtTheDoor() {
        var card = unreadable();

        var answer = facilitator().knock("/sessions/" + card.id() + "/live", "escape.json.v1");

        assertSaysSo(answer, card);
        assertThat(answer.body()).contains("\"code\":\"unreadable\"");
    }

    @Test
    void standsInTheListBesideTheOthers() {
        var card = unreadable();

        assertThat(facilitator().get("/facilitator").body()).contains(card.code(), "Cannot be read any more");
    }

    private SessionCard unreadable() {
        return sessions.create(new ScenarioSource("hash-of-what-was-one", "no scenario", TinyStory.SCENARIO));
    }

    private static void assertSaysSo(HttpResponse<String> answer, SessionCard card) {
        assertThat(answer.statusCode()).isEqualTo(409);
        assertThat(answer.body())
                .contains("cannot read the session’s scenario any more", "Start the version that made it")
                .contains(card.engineVersion());
    }
}
