package escape.server.live;

import static escape.server.web.Visit.location;
import static org.assertj.core.api.Assertions.assertThat;

import escape.server.TinyStory;
import escape.server.eventlog.Erasure;
import escape.server.replay.Verification;
import escape.server.scenarios.Reading;
import escape.server.session.SessionCard;
import escape.server.session.Sessions;
import escape.server.web.Visit;
import escape.simulation.Command;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

class ANameThatIsErasedTest extends AtALiveServer {
    private final JdbcClient database;
    private final Erasure log;

    ANameThatIsErasedTest(
            @Autowired Sessions sessions,
            @LocalServerPort int port,
            @Autowired JdbcClient database,
            @Autowired Erasure log) {
        super(sessions, port);
        this.database = database;
        this.log = log;
    }

    @Test
    void byTheFacilitatorIsNowhereAnyMore() {
        var card = pausedTable();
        var wanda = seated(card, "Wanda", "writer");
        facilitate(card.id(), new Command.End(null, "A test"));
        var facilitator = facilitator();
        var replay = "/sessions/" + card.id() + "/replay?as=facilitator";
        facilitator.get(replay);
        assertThat(facilitator.get("/sessions/" + card.id() + "/records").body())
                .contains("Wanda", "A tiny story, code " + card.code());

        var erased = facilitator.delete("/sessions/" + card.id() + "/people/" + player(card) + "/name");

        assertThat(location(erased)).isEqualTo("/sessions/" + card.id() + "/records");
        for (var page : new String[] {"/records", "/control", "/replay", "/replay?as=facilitator", "/stage"}) {
            var shown = facilitator.get("/sessions/" + card.id() + page);
            assertThat(shown.statusCode()).isEqualTo(200);
            assertThat(shown.body()).doesNotContain("Wanda");
        }
        assertThat(facilitator.get("/sessions/" + card.id() + "/records").body())
                .contains("Player 1");
        assertThat(everythingStored(card)).doesNotContain("Wanda");
        assertThat(wanda.get("/sessions/" + card.id() + "/desk").statusCode()).isEqualTo(403);
    }

    @Test
    void leavesAnExportThatIsSoundAndDoesNotHoldIt() throws NoSuchAlgorithmException {
        var card = pausedTable();
        seated(card, "Wanda", "writer");
        var facilitator = facilitator();
        facilitator.delete("/sessions/" + card.id() + "/people/" + player(card) + "/name");

        var file = facilitator.get("/sessions/" + card.id() + "/export.jsonl").body();

        assertThat(file).doesNotContain("Wanda").contains("Player 1");
        assertThat(verified(file)).isInstanceOf(Verification.Same.class);
    }

    /** The tiny story names itself by a hash that is none. */
    private static Verification verified(String file) throws NoSuchAlgorithmException {
        var story = TinyStory.SOURCE;
        var sha256 = MessageDigest.getInstance("SHA-256");
        var hash = HexFormat.of().formatHex(sha256.digest(story.text().getBytes(StandardCharsets.UTF_8)));
        return Verification.of(
                file.replace(story.hash(), hash), text -> new Reading.Read(story.scenario(), story.hash()));
    }

    @Test
    void goesFromTheScreensOfTheOthersAtOnce() {
        var card = pausedTable();
        var wanda = following(join(card, "Wanda", "writer"));
        var eddy = following(join(card, "Eddy", "editor"));
        var writer = player(card);

        facilitator().delete("/sessions/" + card.id() + "/people/" + writer + "/name");

        assertThat(wanda.closeCode()).isEqualTo(Closing.SEAT_LOST.getCode());
        assertThat(eddy.next("whole").toString()).doesNotContain("Wanda");
    }

    @Test
    void isErasedByItsBearerWhoLeaves() {
        var card = pausedTable();
        var wanda = seated(card, "Wanda", "writer");
        wanda.get("/sessions/" + card.id() + "/desk");

        var gone = wanda.delete("/sessions/" + card.id() + "/name");

        assertThat(location(gone)).isEqualTo("/");
        assertThat(sessions.current(card.id()).state().session().seats()).isEmpty();
        assertThat(everythingStored(card)).doesNotContain("Wanda");
        assertThat(wanda.get("/sessions/" + card.id() + "/desk").statusCode()).isEqualTo(403);
    }

    @Test
    void goesWithTheWholeSession() {
        var card = pausedTable();
        var wanda = following(join(card, "Wanda", "writer"));
        var facilitator = facilitator();

        assertThat(facilitator.delete("/sessions/" + card.id()).statusCode()).isEqualTo(422);
        assertThat(sessions.find(card.id())).isPresent();
        var deleted = facilitator.delete("/sessions/" + card.id(), "sure", "true");

        assertThat(location(deleted)).isEqualTo("/facilitator");
        assertThat(wanda.closeCode()).isEqualTo(Closing.SEAT_LOST.getCode());
        assertThat(facilitator.get("/sessions/" + card.id() + "/control").statusCode())
                .isEqualTo(404);
        assertThat(new Visit(port).get("/join/" + card.code()).statusCode()).isEqualTo(404);
        assertThat(everythingStored(card)).isEqualTo("[][]");
        assertThat(database.sql("select count(*) from session where id = ?")
                        .param(card.id().value())
                        .query(Integer.class)
                        .single())
                .isZero();
    }

    private String everythingStored(SessionCard card) {
        var rows = database.sql("select * from event_log where session_id = ?")
                .param(card.id().value())
                .query()
                .listOfRows();
        var passes = database.sql("select * from visitor_token where session_id = ?")
                .param(card.id().value())
                .query()
                .listOfRows();
        return rows.toString() + passes;
    }

    private String player(SessionCard card) {
        return log.people(card.id()).getFirst().player();
    }

    private Visit facilitator() {
        var visit = new Visit(port);
        visit.get("/facilitator/enter?secret=open-sesame-and-let-me-in");
        visit.get("/facilitator");
        return visit;
    }

    private Visit seated(SessionCard card, String name, String role) {
        var visit = new Visit(port);
        visit.get("/join/" + card.code());
        visit.post("/join/" + card.code() + "/seat", "name", name, "role", role);
        return visit;
    }
}
