package escape.server.live;

import static org.assertj.core.api.Assertions.assertThat;

import escape.server.session.SessionCard;
import escape.server.session.Sessions;
import escape.server.web.Visit;
import java.time.Duration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.TestPropertySource;

@TestPropertySource(properties = "escape.rates.wrong-codes=5")
class JoiningByAProgramTest extends AtALiveServer {
    private final MovableTime time;

    private final JdbcClient database;

    JoiningByAProgramTest(
            @Autowired Sessions sessions,
            @LocalServerPort int port,
            @Autowired MovableTime time,
            @Autowired JdbcClient database) {
        super(sessions, port);
        this.time = time;
        this.database = database;
    }

    /** Whatever was tried before is forgotten. */
    @BeforeEach
    void comesLater() {
        time.pass(Duration.ofMinutes(6));
    }

    @Test
    void takesASeatAndGivesItsToken() {
        var card = pausedTable();

        var joined = Program.join(port, card.code().toLowerCase(), "Wanda", "writer");

        assertThat(joined.status()).isEqualTo(201);
        assertThat(joined.text("session")).isEqualTo(card.id().toString());
        assertThat(joined.text("socket")).isEqualTo("/sessions/" + card.id() + "/live");
        assertThat(joined.text("subprotocol")).isEqualTo("escape.json.v1");
        assertThat(joined.text("token")).hasSize(43);
        assertThat(sessions.current(card.id()).state().session().namesIn("writer"))
                .containsExactly("Wanda");
    }

    @Test
    void withoutARoleWatches() {
        var card = pausedTable();

        var joined = Program.join(port, card.code(), "Sue", null);

        assertThat(connect(joined).next("welcome").path("viewer").asString()).isEqualTo("stage");
    }

    @Test
    void isRefusedForTheReasonsThatPeopleGet() {
        var card = pausedTable();
        join(card, "Wanda", "writer");

        var taken = Program.join(port, card.code(), "Wanda", "editor");
        var unknown = Program.join(port, card.code(), "Will", "wizard");

        assertThat(taken.status()).isEqualTo(422);
        assertThat(taken.body().path("reasons").path(0).path("rule").asString()).isEqualTo("name_taken");
        assertThat(unknown.body().path("reasons").path(0).path("rule").asString())
                .isEqualTo("unknown_role");
        assertThat(unknown.text("message")).isNotBlank();
    }

    @Test
    void leavesNoPassBehindWhereItIsRefused() {
        var card = pausedTable();
        join(card, "Wanda", "writer");

        Program.join(port, card.code(), "Wanda", "editor");

        assertThat(passes(card)).isEqualTo(1);
    }

    @Test
    void withATokenOfItsOwnComesBackToTheSeatWhoseAnswerGotLost() {
        var card = pausedTable();
        var wish = wish(card, "t".repeat(43));

        var lost = Program.post(port, wish);
        var again = Program.post(port, wish);

        assertThat(again.status()).isEqualTo(201);
        assertThat(again.body()).isEqualTo(lost.body());
        assertThat(again.text("token")).isEqualTo("t".repeat(43));
        assertThat(sessions.current(card.id()).state().session().seats()).hasSize(1);
        assertThat(connect(again).next("welcome").path("viewer").asString()).isEqualTo("writer");
    }

    @Test
    void takesNoTokenThatIsNoneOrOpensAnotherSession() {
        var elsewhere = join(pausedTable(), "Wanda", "writer").text("token");
        var card = pausedTable();

        assertThat(Program.post(port, wish(card, "short")).status()).isEqualTo(400);
        assertThat(Program.post(port, wish(card, elsewhere)).text("message")).contains("token must be");
        assertThat(sessions.current(card.id()).state().session().seats()).isEmpty();
    }

    private static String wish(SessionCard card, String token) {
        return "{\"code\":\"%s\",\"name\":\"Wanda\",\"role\":\"writer\",\"token\":\"%s\"}"
                .formatted(card.code(), token);
    }

    private int passes(SessionCard card) {
        return database.sql("select count(*) from visitor_token where session_id = ?")
                .param(card.id().value())
                .query(Integer.class)
                .single();
    }

    @Test
    void saysWhatIsWrongWithItsBody() {
        assertThat(Program.post(port, "code=AAAAAA").text("message")).contains("not JSON");
        assertThat(Program.post(port, "{\"name\":\"A\"}").text("message")).contains("code is missing");
        assertThat(Program.post(port, "{\"code\":1,\"name\":\"A\"}").status()).isEqualTo(400);
        assertThat(Program.post(port, "\"" + "x".repeat(5_000) + "\"").text("message"))
                .contains("4096 bytes");
    }

    @Test
    void showsTheSeatsOfATable() {
        var card = pausedTable();
        join(card, "Wanda", "writer");

        var table = new Visit(port).get("/api/join/" + card.code());

        assertThat(table.statusCode()).isEqualTo(200);
        assertThat(table.body()).contains("\"role\":\"writer\"", "\"role\":\"editor\"", "Wanda", "A tiny story");
    }

    @Test
    void doesNotLetCodesBeGuessed() {
        for (var i = 0; i < 5; i++) {
            assertThat(Program.join(port, "WRONG" + i, "Eve", null).status()).isEqualTo(404);
        }

        var right = Program.join(port, table().code(), "Eve", null);

        assertThat(right.status()).isEqualTo(429);
        assertThat(right.text("code")).isEqualTo("too_many_codes");
    }
}
