package escape.server.live;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import escape.server.session.SessionCard;
import escape.server.session.Sessions;
import escape.server.web.Visit;
import escape.simulation.Command;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.TestPropertySource;

/** With the control room still open in another window. */
@TestPropertySource(
        properties = {"escape.passes.facilitator=30s", "spring.datasource.url=jdbc:h2:mem:signs-out;DB_CLOSE_DELAY=-1"})
class AFacilitatorWhoSignsOutTest extends AtALiveServer {
    private final MovableTime time;
    private final JdbcClient database;
    private final Rooms rooms;

    AFacilitatorWhoSignsOutTest(
            @Autowired Sessions sessions,
            @LocalServerPort int port,
            @Autowired MovableTime time,
            @Autowired JdbcClient database,
            @Autowired Rooms rooms) {
        super(sessions, port);
        this.time = time;
        this.database = database;
        this.rooms = rooms;
    }

    @Test
    void losesTheOpenSocketsToo() {
        var card = pausedTable();
        var visit = signedIn();
        var control = following(card, visit, "control");
        var stage = following(card, visit, "stage");

        visit.post("/sign-out");
        time.pass(Duration.ofSeconds(3));

        assertThat(control.closeCode()).isEqualTo(4001);
        assertThat(stage.closeCode()).isEqualTo(4001);
    }

    @Test
    void givesNoMoreCommands() {
        var card = pausedTable();
        var visit = signedIn();
        var control = following(card, visit, "control");
        var before = sessions.current(card.id()).version();

        visit.post("/sign-out");
        control.command("k", "{\"type\":\"resume\"}");

        var refused = control.next("refused");
        assertThat(refused.path("reasons").path(0).path("rule").asString()).isEqualTo("not_facilitator");
        assertThat(control.closeCode()).isEqualTo(4001);
        assertThat(sessions.current(card.id()).version()).isEqualTo(before);
    }

    @Test
    void seesNothingMoreOfWhatHappens() {
        var card = pausedTable();
        var visit = signedIn();
        var control = following(card, visit, "control");
        visit.post("/sign-out");
        time.pass(Duration.ofSeconds(3));

        facilitate(card.id(), new Command.Announce("writer", "Note", "Not for who has gone"));

        assertThat(control.closeCode()).isEqualTo(4001);
        assertThat(control.upToItsEnd()).noneMatch(frame -> frame.contains("Not for who has gone"));
    }

    @Test
    void atAnotherNodeIsSignedOutHere() {
        var card = pausedTable();
        var control = following(card, signedIn(), "control");

        database.sql("delete from visitor_token where kind = 'facilitator'").update();
        time.pass(Duration.ofSeconds(3));

        assertThat(control.closeCode()).isEqualTo(4001);
    }

    @Test
    void atAnotherNodeGivesNoMoreCommandsHereAfterTwoSeconds() {
        var card = pausedTable();
        var control = following(card, signedIn(), "control");
        var before = sessions.current(card.id()).version();

        database.sql("delete from visitor_token where kind = 'facilitator'").update();
        time.pass(Duration.ofSeconds(2));
        control.command("k", "{\"type\":\"resume\"}");

        assertThat(control.closeCode()).isEqualTo(4001);
        assertThat(sessions.current(card.id()).version()).isEqualTo(before);
    }

    @Test
    void isNotThoughtToHaveGoneWhileTheDatabaseIsAway() {
        var card = pausedTable();
        var control = following(card, signedIn(), "control");
        database.sql("alter table visitor_token rename to elsewhere").update();
        time.pass(Duration.ofSeconds(3));

        facilitate(card.id(), new Command.Announce("writer", "Note", "For who is still there"));

        control.next("update");
        database.sql("alter table elsewhere rename to visitor_token").update();
        control.command("k", "{\"type\":\"resume\"}").next("ack");
    }

    /** Or one that waits for the database would keep all the others from being pinged. */
    @Test
    void isNotAskedForByWhoLooksAfterAllSockets() {
        var card = pausedTable();
        following(card, signedIn(), "control");
        var line = rooms.room(card.id()).lines().iterator().next();
        database.sql("alter table visitor_token rename to elsewhere").update();
        time.pass(Duration.ofMinutes(2));

        assertThatCode(line::askForTheSignIn).doesNotThrowAnyException();

        database.sql("alter table elsewhere rename to visitor_token").update();
    }

    @Test
    void isSignedOutByTheAgeOfThePassToo() {
        var card = pausedTable();
        var control = following(card, signedIn(), "control");

        time.pass(Duration.ofSeconds(31));

        assertThat(control.closeCode()).isEqualTo(4001);
    }

    @Test
    void leavesTheOthersWhereTheyAre() {
        var card = pausedTable();
        var visit = signedIn();
        var other = following(card, signedIn(), "control");
        var player = following(join(card, "Wanda", "writer"));
        var control = following(card, visit, "control");

        visit.post("/sign-out");
        time.pass(Duration.ofSeconds(3));

        assertThat(control.closeCode()).isEqualTo(4001);
        other.command("k", "{\"type\":\"resume\"}");
        other.next("ack");
        player.upToNow();
    }

    private Visit signedIn() {
        var visit = new Visit(port);
        visit.get("/facilitator/enter?secret=open-sesame-and-let-me-in");
        visit.get("/facilitator");
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
