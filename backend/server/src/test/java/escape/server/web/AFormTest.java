package escape.server.web;

import static escape.server.web.Visit.location;
import static org.assertj.core.api.Assertions.assertThat;

import escape.server.session.SessionCard;
import escape.server.session.Sessions;
import escape.simulation.Session.Phase;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

class AFormTest extends AtAServer {
    private final SessionCard card = created();
    private final String path = "/sessions/" + card.id();
    private final Visit facilitator = facilitator();

    AFormTest(@Autowired Sessions sessions, @LocalServerPort int port) {
        super(sessions, port);
    }

    @BeforeEach
    void openThePage() {
        facilitator.get(path + "/control");
    }

    @Test
    void answersWithNothingWhereItIsAccepted() {
        var started = facilitator.post(path + "/start", "key", "one");

        assertThat(started.statusCode()).isEqualTo(204);
        assertThat(state(card.id()).session().phase()).isEqualTo(new Phase.Running());
    }

    @Test
    void loadsThePageAgainWhereNoScriptRuns() {
        var started = facilitator.postWithoutTurbo(path + "/start");

        assertThat(started.statusCode()).isEqualTo(303);
        assertThat(location(started)).isEqualTo(path + "/control");
    }

    @Test
    void saysWhyNot() {
        var refused = facilitator.post(path + "/pause");

        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(refused.headers().firstValue("Content-Type"))
                .hasValueSatisfying(type -> assertThat(type).startsWith("text/vnd.turbo-stream.html"));
        assertThat(refused.body())
                .startsWith("<turbo-stream action=\"update\" target=\"notices\"><template>")
                .contains("The session is not running.");
    }

    @Test
    void saysWhyNotOnAPageOfItsOwnWhereNoScriptRuns() {
        var refused = facilitator.postWithoutTurbo(path + "/pause");

        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(refused.body()).contains("<title>", "The session is not running.");
    }

    @Test
    void sentTwiceIsDoneOnce() {
        facilitator.post(path + "/announcements", "title", "Hello", "text", "All of you", "key", "k1");
        facilitator.post(path + "/announcements", "title", "Hello", "text", "All of you", "key", "k1");

        assertThat(state(card.id()).archive().notices()).hasSize(1);
    }

    @Test
    void takesAsMuchAsItLetsSomebodyWrite() {
        facilitator.post(path + "/start");
        var page = facilitator.get(path + "/control").body();
        var title = longest(page, "announce-title");
        var text = longest(page, "announce-text");

        var said = facilitator.post(path + "/announcements", "title", "t".repeat(title), "text", "x".repeat(text));
        var more = facilitator.post(path + "/announcements", "title", "t".repeat(title), "text", "x".repeat(text + 1));

        assertThat(said.statusCode()).isEqualTo(204);
        assertThat(more.statusCode()).isEqualTo(422);
    }

    private static int longest(String page, String field) {
        var found =
                Pattern.compile("id=\"" + field + "\"[^>]*maxlength=\"(\\d+)\"").matcher(page);
        assertThat(found.find()).isTrue();
        return Integer.parseInt(found.group(1));
    }

    @Test
    void takesBackWithDelete() {
        facilitator.post(path + "/start");
        facilitator.post(path + "/pause");
        assertThat(state(card.id()).session().phase()).isEqualTo(new Phase.Paused());

        facilitator.delete(path + "/pause");
        assertThat(state(card.id()).session().phase()).isEqualTo(new Phase.Running());
    }

    @Test
    void ofAnActionCarriesItsFields() {
        var writer = seated(card, "Wanda", "writer");
        writer.get(path + "/desk");
        facilitator.post(path + "/start");

        var done = writer.post(path + "/actions/look", "arg.where", "out", "why", "bored");

        assertThat(done.statusCode()).isEqualTo(204);
        assertThat(state(card.id()).story().jobs()).hasSize(1);
    }

    @Test
    void withoutTheTokenOfAPageIsRefused() {
        var forged = facilitator.postWithoutToken(path + "/start");

        assertThat(forged.statusCode()).isEqualTo(403);
        assertThat(forged.body()).contains("too old to be sent");
        assertThat(state(card.id()).session().phase()).isEqualTo(new Phase.Lobby());
    }
}
