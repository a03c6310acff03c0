package escape.server.replay;

import static org.assertj.core.api.Assertions.assertThat;

import escape.server.session.SessionCard;
import escape.server.session.Sessions;
import escape.server.session.Shelf;
import escape.server.web.Visit;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

class ASessionAsAFileTest extends AtAnArchive {

    ASessionAsAFileTest(@Autowired Sessions sessions, @Autowired Shelf shelf, @LocalServerPort int port) {
        super(sessions, shelf, port);
    }

    @Test
    void comesBackAsItWas() {
        var card = played();
        var visit = facilitator();
        var file = export(visit, card);

        var answer = visit.upload("/imports", "session.jsonl", file);

        assertThat(Visit.location(answer)).isEqualTo("/facilitator");
        var copy = sessions.newest(1, 0).getFirst();
        assertThat(copy.id()).isNotEqualTo(card.id());
        assertThat(copy.code()).isNotEqualTo(card.code());
        assertThat(sessions.current(copy.id()).state())
                .isEqualTo(sessions.current(card.id()).state());
        assertThat(export(visit, copy)).isEqualTo(file);
    }

    @Test
    void opensNoDoor() {
        var card = played();

        var file = export(facilitator(), card);

        assertThat(file).doesNotContain(card.code(), card.id().toString());
        assertThat(file.lines().count()).isEqualTo(sessions.current(card.id()).version() + 1);
    }

    @Test
    void isForTheFacilitatorOnly() {
        var card = table();
        var anybody = new Visit(port);

        assertThat(anybody.get("/sessions/" + card.id() + "/export.jsonl").statusCode())
                .isEqualTo(403);
        assertThat(anybody.upload("/imports", "session.jsonl", "{}").statusCode())
                .isEqualTo(403);
    }

    @Test
    void withMistakesIsNotTakenAndAllOfThemAreSaid() {
        var card = played();
        var visit = facilitator();
        var lines = new ArrayList<>(export(visit, card).lines().toList());
        lines.set(0, lines.getFirst().replaceFirst("\"hash\":\"....", "\"hash\":\"0000"));
        lines.set(3, lines.get(3).substring(0, 20));
        lines.set(5, lines.get(5).replaceFirst("\"type\":\"[a-z_]+\"", "\"type\":\"moon_landed\""));
        lines.set(7, lines.get(7).replaceFirst("\"actor\":\"[^\"]+\"", "\"actor\":\"ghost\""));
        lines.set(8, lines.get(8).replaceFirst("\"at\":", "\"when\":"));
        lines.remove(10);
        var before = sessions.count();

        var answer = visit.upload("/imports", "my-session.jsonl", String.join("\n", lines));

        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.body())
                .contains("my-session.jsonl:1:1", "its hash")
                .contains("my-session.jsonl:4:1", "not JSON")
                .contains("my-session.jsonl:6:1", "moon_landed")
                .contains("my-session.jsonl:8:1", "ghost")
                .contains("my-session.jsonl:9:1", "`at` is missing", "`when` is not known here")
                .contains("my-session.jsonl:11:1", "version 10 should stand here, not 11");
        assertThat(sessions.count()).isEqualTo(before);
    }

    @Test
    void sentTwiceByOneFormIsTakenOnce() {
        var visit = facilitator();
        var file = export(visit, played());
        var before = sessions.count();

        var first = visit.upload("/imports", "session.jsonl", file, "one");
        var second = visit.upload("/imports", "session.jsonl", file, "one");

        assertThat(Visit.location(first)).isEqualTo("/facilitator");
        assertThat(Visit.location(second)).isEqualTo("/facilitator");
        assertThat(sessions.count()).isEqualTo(before + 1);
    }

    @Test
    void withMoreMistakesThanAnybodyReadsSaysHowManyMore() {
        var visit = facilitator();
        var file = export(visit, table()) + "wrong\n".repeat(130);

        var answer = visit.upload("/imports", "session.jsonl", file);

        assertThat(answer.body()).contains("130 problems to mend", "30 more are not listed");
    }

    @Test
    void withASetupThatCannotBePlayedIsNotTaken() {
        var visit = facilitator();
        var file = export(visit, table())
                .replaceFirst("\"secondsPerDay\":[0-9.]+", "\"secondsPerDay\":\"NaN\"")
                .replaceFirst("\"seatsPerRole\":[0-9]+", "\"seatsPerRole\":-6")
                .replaceFirst("\"evidence\":[0-9]+", "\"evidence\":-1")
                .replaceFirst("\"slowestDay\":[0-9.]+", "\"slowestDay\":1");

        var answer = visit.upload("/imports", "session.jsonl", file);

        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.body())
                .contains("`secondsPerDay` must be", "`limits.seatsPerRole` must be", "`limits.evidence` must not")
                .contains("`limits.slowestDay` must not be less");
    }

    @Test
    void withTheNameOfAnEngineThatNoCardHoldsIsNotTaken() {
        var visit = facilitator();
        var longest = "e".repeat(60);
        var file = export(visit, table());

        var tooLong = visit.upload("/imports", "session.jsonl", madeBy(longest + "e", file));
        var fits = visit.upload("/imports", "session.jsonl", madeBy(longest, file));

        assertThat(tooLong.statusCode()).isEqualTo(422);
        assertThat(tooLong.body()).contains("session.jsonl:1:1", "`engine` has more than 60 characters");
        assertThat(fits.statusCode()).isEqualTo(303);
        assertThat(sessions.newest(1, 0).getFirst().engineVersion()).isEqualTo(longest);
    }

    private static String madeBy(String engine, String file) {
        return file.replaceFirst("\"engine\":\"[^\"]*\"", "\"engine\":\"" + engine + "\"");
    }

    @Test
    void thatDoesNotPlayIsNotTaken() {
        var card = played();
        var visit = facilitator();
        var last = sessions.current(card.id()).version();
        var unknown = "{\"version\":" + (last + 1) + ",\"at\":1,\"actor\":\"facilitator\",\"key\":\"k\","
                + "\"type\":\"request_put\",\"schema\":1,\"body\":{\"number\":900,\"request\":\"no_such_request\","
                + "\"summary\":\"\",\"cost\":null,\"appendix\":null,\"expires\":9}}";

        var answer = visit.upload("/imports", "session.jsonl", export(visit, card) + unknown);

        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.body()).contains("session.jsonl:" + (last + 2) + ":1", "does not fit");
    }

    @Test
    void thatIsSomethingElseIsNotTaken() {
        var visit = facilitator();

        for (var text : List.of("", "hello", "{}", "{\"format\":\"escape.session.1\"}")) {
            assertThat(visit.upload("/imports", "x", text).statusCode()).isEqualTo(422);
        }
    }

    private static String export(Visit visit, SessionCard card) {
        return visit.get("/sessions/" + card.id() + "/export.jsonl").body();
    }
}
