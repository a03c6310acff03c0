package escape.server.web;

import static org.assertj.core.api.Assertions.assertThat;

import escape.server.session.Uploads;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.TestPropertySource;

@TestPropertySource(
        properties = {"escape.uploads.time=1ns", "spring.datasource.url=jdbc:h2:mem:too-slow;DB_CLOSE_DELAY=-1"})
class AScenarioThatIsTooSlowTest extends AtAServerForAuthors {

    AScenarioThatIsTooSlowTest(@Autowired Uploads uploads, @LocalServerPort int port) {
        super(uploads, port);
    }

    @Test
    void isNotKept() {
        var answer = brought(example());

        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.body()).contains("mine.yaml:1:1", "it has too many days");
        assertThat(uploads.ids()).isEmpty();
    }
}
