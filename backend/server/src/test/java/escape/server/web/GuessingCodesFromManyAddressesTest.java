package escape.server.web;

import static org.assertj.core.api.Assertions.assertThat;

import escape.server.session.Sessions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.TestPropertySource;

/** Ten machines have guessed, each less than one alone may. */
@TestPropertySource(
        properties = {
            "escape.rates.wrong-codes-in-all=20",
            "escape.rates.wrong-codes-of-strangers=2",
            "spring.datasource.url=jdbc:h2:mem:many-guessers;DB_CLOSE_DELAY=-1"
        })
@DirtiesContext(classMode = DirtiesContext.ClassMode.AFTER_EACH_TEST_METHOD)
class GuessingCodesFromManyAddressesTest extends AtAServer {
    private static final String CLASSROOM = "127.0.9.1";

    GuessingCodesFromManyAddressesTest(@Autowired Sessions sessions, @LocalServerPort int port) {
        super(sessions, port);
    }

    @BeforeEach
    void guess() {
        var classmate = from(CLASSROOM);
        var card = created();
        classmate.get("/join/" + card.code());
        classmate.post("/join/" + card.code() + "/seat", "name", "Wanda", "role", "writer");
        for (var machine = 1; machine <= 10; machine++) {
            guess("127.0.8." + machine, 2);
        }
    }

    @Test
    void leavesAFewGuessesToAStranger() {
        guess("127.0.8.77", 2);

        assertThat(from("127.0.8.77").get("/api/join/WRONG9").statusCode()).isEqualTo(429);
        assertThat(from("127.0.8.77").get("/join/WRONG9").statusCode()).isEqualTo(429);
    }

    @Test
    void leavesNoneToThoseWhoHaveGuessed() {
        assertThat(from("127.0.8.3").get("/join/" + created().code()).statusCode())
                .isEqualTo(429);
    }

    @Test
    void doesNotLockOutANewcomerWithTheRightCode() {
        assertThat(from("127.0.8.78").get("/join/" + created().code()).statusCode())
                .isEqualTo(200);
        assertThat(from("127.0.8.78").get("/api/join/" + created().code()).statusCode())
                .isEqualTo(200);
    }

    @Test
    void leavesTheUsualNumberToAPlaceThatSomebodyHasJoinedFrom() {
        guess(CLASSROOM, 8);

        assertThat(from(CLASSROOM).get("/api/join/WRONG9").statusCode()).isEqualTo(429);
    }

    private void guess(String machine, int times) {
        for (var time = 0; time < times; time++) {
            assertThat(from(machine).get("/api/join/WRONG" + time).statusCode()).isEqualTo(404);
        }
    }
}
