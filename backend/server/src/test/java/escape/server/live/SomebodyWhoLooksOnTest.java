package escape.server.live;

import static org.assertj.core.api.Assertions.assertThat;

import escape.server.accounts.Colleague;
import escape.server.session.SessionCard;
import escape.server.session.Sessions;
import escape.server.web.Visit;
import escape.simulation.Command;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.TestPropertySource;

/** A co-facilitator in the control room. */
@TestPropertySource(properties = "spring.datasource.url=jdbc:h2:mem:looks-on;DB_CLOSE_DELAY=-1")
class SomebodyWhoLooksOnTest extends AtALiveServer {
    private final MovableTime time;

    SomebodyWhoLooksOnTest(@Autowired Sessions sessions, @LocalServerPort int port, @Autowired MovableTime time) {
        super(sessions, port);
        this.time = time;
    }

    @Test
    void seesWhatTheFacilitatorSeesWhileItHappens() {
        var card = pausedTable();
        var lookingOn = following(card, colleague("co_facilitator"), "control");
        var facilitator = following(card, owner(), "control");

        facilitate(card.id(), new Command.Announce("writer", "Note", "For the writer"));

        assertThat(lookingOn.next("update").path("sections"))
                .isEqualTo(facilitator.next("update").path("sections"));
    }

    @Test
    void changesNothingAndStaysInTheRoom() {
        var card = pausedTable();
        var lookingOn = following(card, colleague("co_facilitator"), "control");
        var before = sessions.current(card.id()).version();

        lookingOn.command("k", "{\"type\":\"resume\"}");

        var refused = lookingOn.next("refused");
        assertThat(refused.path("reasons").path(0).path("rule").asString()).isEqualTo("not_facilitator");
        assertThat(sessions.current(card.id()).version()).isEqualTo(before);
        lookingOn.upToNow();
    }

    @Test
    void isNobodyAtTheTable() {
        var card = pausedTable();
        following(card, colleague("co_facilitator"), "control");
        following(card, colleague("co_facilitator"), "stage");

        var present = following(join(card, "Wanda", "writer"))
                .until(frame -> frame.path("type").asString().equals("presence"));

        assertThat(present.path("spectators").asInt()).isZero();
    }

    @Test
    void isShownNoFormThatWouldBeRefused() {
        var card = pausedTable();
        var visit = colleague("co_facilitator");

        var page = visit.get("/sessions/" + card.id() + "/control").body();

        assertThat(page).contains("data-frozen=\"looks-on\"", "You are a co-facilitator");
        assertThat(visit.get("/facilitator").body())
                .contains("/sessions/" + card.id() + "/control")
                .doesNotContain("action=\"/sessions\"", "action=\"/imports\"", "action=\"/scenarios", "export.jsonl");
    }

    @Test
    void losesTheOpenSocketsWhereTheAccountIsDisabled() {
        var card = pausedTable();
        var visit = new Visit(port);
        var owner = owner();
        var anna = Colleague.welcomed(owner, visit, "co_facilitator");
        var control = following(card, visit, "control");
        var stage = following(card, visit, "stage");

        owner.post(anna.address() + "/disabled");
        time.pass(Duration.ofSeconds(3));

        assertThat(control.closeCode()).isEqualTo(4001);
        assertThat(stage.closeCode()).isEqualTo(4001);
    }

    @Test
    void keepsNoFacilitatorsSocketWhereARoleIsTakenAway() {
        var card = pausedTable();
        var visit = new Visit(port);
        var owner = owner();
        var anna = Colleague.welcomed(owner, visit, "facilitator");
        var control = following(card, visit, "control");
        var before = sessions.current(card.id()).version();

        owner.post(anna.address() + "/role", "role", "co_facilitator");
        control.command("k", "{\"type\":\"resume\"}");

        control.next("refused");
        assertThat(control.closeCode()).isEqualTo(4001);
        assertThat(sessions.current(card.id()).version()).isEqualTo(before);
    }

    @Test
    void isNoAuthor() {
        var card = pausedTable();
        var cookie = "escape-facilitator=" + colleague("author").cookie("escape-facilitator");

        var refused = Program.refused(() -> open(new Program())
                .connect(
                        port,
                        "/sessions/" + card.id() + "/live?place=control",
                        Format.JSON.subprotocol(),
                        null,
                        "Cookie",
                        cookie));

        assertThat(refused.statusCode()).isEqualTo(403);
    }

    private Visit owner() {
        var visit = new Visit(port);
        visit.get("/facilitator/enter?secret=open-sesame-and-let-me-in");
        visit.get("/facilitator");
        return visit;
    }

    private Visit colleague(String role) {
        var visit = new Visit(port);
        Colleague.welcomed(owner(), visit, role);
        return visit;
    }

    private Program following(SessionCard card, Visit visit, String place) {
        var cookie = "escape-facilitator=" + visit.cookie("escape-facilitator");
        var path = "/sessions/" + card.id() + "/live?place=" + place;
        var program = open(new Program()).connect(port, path, Format.JSON.subprotocol(), null, "Cookie", cookie);
        program.send("{\"type\":\"subscribe\"}").next("whole");
        return program;
    }
}
