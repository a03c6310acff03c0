package escape.server.live;

import static org.assertj.core.api.Assertions.assertThat;

import escape.server.session.Sessions;
import escape.server.web.Visit;
import escape.simulation.Command;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

class AtTheDoorTest extends AtALiveServer {
    private static final String JSON = Format.JSON.subprotocol();

    AtTheDoorTest(@Autowired Sessions sessions, @LocalServerPort int port) {
        super(sessions, port);
    }

    @Test
    void nobodyPassesWithoutASeat() {
        var card = pausedTable();

        var refused = Program.refused(() -> connectTo("/sessions/" + card.id() + "/live", null));
        var guessed = Program.refused(() -> connectTo("/sessions/" + card.id() + "/live", "A".repeat(43)));

        assertThat(refused.statusCode()).isEqualTo(403);
        assertThat(guessed.statusCode()).isEqualTo(403);
    }

    @Test
    void aSeatInAnotherSessionIsNone() {
        var own = join(pausedTable(), "Wanda", "writer");
        var other = pausedTable();

        var refused = Program.refused(() -> connectTo("/sessions/" + other.id() + "/live", own.text("token")));

        assertThat(refused.statusCode()).isEqualTo(403);
    }

    @Test
    void aSessionThatDoesNotExistIsNotFound() {
        var own = join(pausedTable(), "Wanda", "writer");

        var unknown = Program.refused(() -> connectTo("/sessions/" + UUID.randomUUID() + "/live", own.text("token")));
        var nonsense = Program.refused(() -> connectTo("/sessions/anything/live", own.text("token")));

        assertThat(unknown.statusCode()).isEqualTo(404);
        assertThat(nonsense.statusCode()).isEqualTo(404);
    }

    @Test
    void aPlayerCannotChooseTheFacilitatorsPlace() {
        var own = join(pausedTable(), "Wanda", "writer");

        var refused = Program.refused(() -> connectTo(own.text("socket") + "?place=control", own.text("token")));

        assertThat(refused.statusCode()).isEqualTo(403);
    }

    @Test
    void aPlayerMayWatchTheStageInstead() {
        var own = join(pausedTable(), "Wanda", "writer");

        var program = connectTo(own.text("socket") + "?place=stage", own.text("token"));

        assertThat(program.next("welcome").path("viewer").asString()).isEqualTo("stage");
        var whole = program.send("{\"type\":\"subscribe\"}").next("whole");
        assertThat(whole.toString()).doesNotContain("Secret of the writer");
    }

    @Test
    void anotherSitesPageIsRefused() {
        var own = join(pausedTable(), "Wanda", "writer");

        var refused = Program.refused(() -> open(new Program())
                .connect(port, own.text("socket"), JSON, own.text("token"), "Origin", "https://evil.example"));

        assertThat(refused.statusCode()).isEqualTo(403);
        assertThat(String.valueOf(refused.body())).isEmpty();
    }

    @Test
    void aSubprotocolMustBeNamed() {
        var own = join(pausedTable(), "Wanda", "writer");

        var refused =
                Program.refused(() -> open(new Program()).connect(port, own.text("socket"), "chat", own.text("token")));

        assertThat(refused.statusCode()).isEqualTo(400);
    }

    @Test
    void aSeatHasOnlySoManyWindows() {
        var own = join(pausedTable(), "Wanda", "writer");
        for (var i = 0; i < 3; i++) {
            connect(own).next("welcome");
        }

        var refused = Program.refused(() -> connect(own));

        assertThat(refused.statusCode()).isEqualTo(429);
    }

    @Test
    void aFreedSeatIsNoneAnyMore() {
        var card = pausedTable();
        var own = join(card, "Wanda", "writer");
        facilitate(card.id(), new Command.LeaveSeat(own.text("player")));

        var refused = Program.refused(() -> connect(own));

        assertThat(refused.statusCode()).isEqualTo(403);
    }

    @Test
    void theFacilitatorComesWithTheCookieOfTheBrowser() {
        var card = pausedTable();
        var cookie = new Visit(port)
                .get("/facilitator/enter?secret=open-sesame-and-let-me-in").headers().allValues("set-cookie").stream()
                        .map(set -> set.split(";")[0])
                        .filter(set -> set.startsWith("escape-facilitator="))
                        .findFirst()
                        .orElseThrow();

        var program =
                open(new Program()).connect(port, "/sessions/" + card.id() + "/live", JSON, null, "Cookie", cookie);
        assertThat(program.next("welcome").path("viewer").asString()).isEqualTo("facilitator");
        program.send("{\"type\":\"subscribe\"}").next("whole");
        program.command("go", "{\"type\":\"resume\"}");

        assertThat(program.next("update")
                        .path("sections")
                        .path("pace")
                        .path("clock")
                        .asString())
                .isEqualTo("running");
        program.next("ack");
    }

    private Program connectTo(String path, @Nullable String token) {
        return open(new Program()).connect(port, path, JSON, token);
    }
}
