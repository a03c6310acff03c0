package escape.server.web;

import static org.assertj.core.api.Assertions.assertThat;

import escape.server.session.Sessions;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.TestPropertySource;

/** A field lets somebody write what the session takes, no less and no more, whatever the settings say that this is. */
@TestPropertySource(
        properties = {
            "escape.texts.name=23",
            "escape.texts.text=1234",
            "escape.notes.text=321",
            "spring.datasource.url=jdbc:h2:mem:fields;DB_CLOSE_DELAY=-1"
        })
class AFieldTest extends AtAServer {
    private static final int NAME = 23;
    private static final int NOTE = 321;
    private static final int TEXT = 1234;
    private static final Pattern FIELD =
            Pattern.compile("<(?:textarea|input)(?=[^>]* id=\"([^\"]+)\")[^>]* maxlength=\"(\\d+)\"");

    AFieldTest(@Autowired Sessions sessions, @LocalServerPort int port) {
        super(sessions, port);
    }

    @Test
    void forANameTakesAName() {
        var visit = visit();

        assertThat(fields(visit, "/join/" + created().code())).isEqualTo(Map.of("name", NAME));
        assertThat(fields(visit, "/alone/tiny")).isEqualTo(Map.of("name", NAME));
    }

    @Test
    void atADeskTakesAText() {
        var card = created();
        var writer = seated(card, "Wanda", "writer");
        writer.get("/sessions/" + card.id() + "/desk");
        facilitator().post("/sessions/" + card.id() + "/start");

        assertThat(fields(writer, "/sessions/" + card.id() + "/desk"))
                .isEqualTo(Map.of(
                        "composer-text", TEXT,
                        "assistant-question", TEXT,
                        "action-look-why", TEXT,
                        // the story's own
                        "action-look-where", 40));
    }

    @Test
    void atTheFacilitatorsTakesAText() {
        var card = created();
        var path = "/sessions/" + card.id();
        var facilitator = facilitator();
        facilitator.post(path + "/start");
        facilitator.post(path + "/characters/owner");

        var fields = fields(facilitator, path + "/control");

        var announced = fields.entrySet().stream()
                .filter(field -> field.getKey().startsWith("announce-"))
                .mapToInt(Map.Entry::getValue);
        assertThat(announced.sum()).isEqualTo(TEXT);
        fields.keySet().removeIf(id -> id.startsWith("announce-"));
        // A note is shorter, and no text of the session's.
        assertThat(fields.remove("note-text")).isEqualTo(NOTE);
        assertThat(fields)
                .containsKeys("ending-reason", "access-reason-writer", "speak-text-owner")
                .anySatisfy((id, longest) -> assertThat(id).startsWith("figure-value-"))
                .allSatisfy((id, longest) -> assertThat(longest).as(id).isEqualTo(TEXT));
    }

    private static Map<String, Integer> fields(Visit visit, String path) {
        var found = new TreeMap<String, Integer>();
        FIELD.matcher(visit.get(path).body())
                .results()
                .filter(field -> !field.group(1).equals("code"))
                .forEach(field -> found.put(field.group(1), Integer.valueOf(field.group(2))));
        return found;
    }
}
