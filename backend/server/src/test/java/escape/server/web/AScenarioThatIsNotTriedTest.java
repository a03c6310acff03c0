package escape.server.web;

import static org.assertj.core.api.Assertions.assertThat;

import escape.server.session.Uploads;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.TestPropertySource;

@TestPropertySource(
        properties = {"escape.uploads.games=0", "spring.datasource.url=jdbc:h2:mem:not-tried;DB_CLOSE_DELAY=-1"})
class AScenarioThatIsNotTriedTest extends AtAServerForAuthors {

    AScenarioThatIsNotTriedTest(@Autowired Uploads uploads, @LocalServerPort int port) {
        super(uploads, port);
    }

    @Test
    void isTakenWithoutAWordOnWhatIsReached() {
        var answer = brought(example());

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body())
                .contains("can be played", "It was not tried")
                .doesNotContain("In trial games", "story.beats", "0 games");
    }
}
