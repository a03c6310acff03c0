package escape.server.web;

import escape.server.session.Uploads;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;

/** A whole server with its own scenarios, to which somebody brings more. */
@SpringBootTest(
        webEnvironment = WebEnvironment.RANDOM_PORT,
        properties = {
            "spring.datasource.url=jdbc:h2:mem:for-authors;DB_CLOSE_DELAY=-1",
            "escape.facilitator-secret=open-sesame-and-let-me-in",
            "escape.uploads.most=2",
            "escape.uploads.games=1",
            "escape.uploads.time=5m"
        })
abstract class AtAServerForAuthors {
    static final String SCENARIOS = "/scenarios";
    static final String ID = "id: honest_week";

    final Uploads uploads;
    final int port;
    final Visit facilitator;

    AtAServerForAuthors(Uploads uploads, int port) {
        this.uploads = uploads;
        this.port = port;
        this.facilitator = new Visit(port);
        facilitator.get("/facilitator/enter?secret=open-sesame-and-let-me-in");
        facilitator.get("/facilitator");
    }

    @AfterEach
    void takeAllAway() {
        uploads.ids().forEach(uploads::takeAway);
    }

    static String example() {
        try {
            return Files.readString(Path.of("examples/honest-week.yaml"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    HttpResponse<String> brought(String text) {
        return facilitator.upload(SCENARIOS, "mine.yaml", text);
    }
}
