package escape.server.live;

import static org.assertj.core.api.Assertions.assertThat;

import escape.server.session.Sessions;
import escape.server.web.Visit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

class ABadFrameTest extends AtALiveServer {

    ABadFrameTest(@Autowired Sessions sessions, @LocalServerPort int port) {
        super(sessions, port);
    }

    static Stream<Arguments> frames() {
        return Stream.of(
                Arguments.of("{\"type\":", "bad_json", "not JSON", 1007),
                Arguments.of("{\"type\":\"ping\"} {\"type\":\"ping\"}", "bad_json", "not JSON", 1007),
                Arguments.of("{\"type\":\"ping\",\"type\":\"resync\"}", "bad_json", "not JSON", 1007),
                Arguments.of("[]", "bad_frame", "object", 1008),
                Arguments.of("{}", "bad_frame", "type is missing", 1008),
                Arguments.of("{\"type\":\"dance\"}", "bad_frame", "no frame of type \"dance\"", 1008),
                Arguments.of(
                        "{\"type\":\"subscribe\",\"version\":\"3\"}", "bad_frame", "version must be a whole", 1008),
                Arguments.of("{\"type\":\"subscribe\",\"as\":\"editor\"}", "bad_frame", "as is not known here", 1008),
                Arguments.of(
                        "{\"type\":\"command\",\"command\":{\"type\":\"start\"}}", "bad_frame", "key is missing", 1008),
                Arguments.of(
                        command("{\"type\":\"change_pace\",\"secondsPerDay\":" + "9".repeat(400) + "}"),
                        "bad_frame",
                        "secondsPerDay must be a number",
                        1008),
                Arguments.of(command("{\"type\":\"fly\"}"), "bad_frame", "no command of type \"fly\"", 1008),
                Arguments.of(command("{\"type\":\"send\",\"to\":7}"), "bad_frame", "command.text is missing", 1008),
                Arguments.of(command("{\"type\":\"send\",\"to\":7}"), "bad_frame", "command.to must be a string", 1008),
                Arguments.of(command("\"start\""), "bad_frame", "command must be an object", 1008),
                Arguments.of("{\"type\":\"" + "x".repeat(2_000) + "\"}", "too_large", "2000", 1009));
    }

    private static String command(String command) {
        return "{\"type\":\"command\",\"key\":\"k\",\"command\":" + command + "}";
    }

    @ParameterizedTest
    @MethodSource("frames")
    void isAnsweredWithWhatIsWrongBeforeTheSocketIsClosed(String frame, String code, String words, int closeCode) {
        var program = following(join(pausedTable(), "Wanda", "writer"));

        var error = program.send(frame).next("error");

        assertThat(error.path("code").asString()).isEqualTo(code);
        assertThat(error.path("message").asString()).contains(words);
        assertThat(program.closeCode()).isEqualTo(closeCode);
    }

    @Test
    void ofBytesIsNotTaken() {
        var program = following(join(pausedTable(), "Wanda", "writer"));

        program.sendBytes(new byte[] {1, 2, 3});

        assertThat(program.next("error").path("code").asString()).isEqualTo("binary");
        assertThat(program.closeCode()).isEqualTo(1003);
    }

    @Test
    void thatIsFarTooLongIsNotEvenRead() {
        var program = following(join(pausedTable(), "Wanda", "writer"));

        program.sendWhatItTakes("x".repeat(50_000));

        assertThat(program.closeCode()).isEqualTo(1009);
        assertThat(program.upToItsEnd()).noneMatch(frame -> frame.contains("too_large"));
    }

    @Test
    void tooManyCloseTheSocket() {
        var program = following(join(pausedTable(), "Wanda", "writer"));

        for (var i = 0; i < 29; i++) {
            program.send("{\"type\":\"ping\"}");
        }
        program.send("{\"type\":\"ping\"}");

        assertThat(program.next("error").path("code").asString()).isEqualTo("too_many");
        assertThat(program.closeCode()).isEqualTo(4004);
    }

    @Test
    void tooManyPongsCloseTheSocketToo() {
        var program = following(join(pausedTable(), "Wanda", "writer"));

        for (var i = 0; i < 30; i++) {
            program.sendPong();
        }

        assertThat(program.next("error").path("code").asString()).isEqualTo("too_many");
    }

    @Test
    void ofOneCommandTooManyClosesTheSocketThoughTheOthersCameByAnother() {
        var card = pausedTable();
        var joined = join(card, "Wanda", "writer");
        var one = following(joined);
        var two = following(joined);

        for (var i = 0; i < 20; i++) {
            one.command("one-" + i, "{\"type\":\"start\"}").next("refused");
            two.command("two-" + i, "{\"type\":\"start\"}").next("refused");
        }
        two.command("last", "{\"type\":\"start\"}");

        assertThat(two.next("error").path("code").asString()).isEqualTo("too_many");
        assertThat(two.closeCode()).isEqualTo(4004);
        var page = new Visit(port)
                .carrying("escape-seat-" + joined.text("session").substring(0, 13), joined.text("token"));
        page.get("/sessions/" + card.id() + "/desk");
        assertThat(page.post("/sessions/" + card.id() + "/questions", "question", "Why?")
                        .statusCode())
                .isEqualTo(429);
    }
}
