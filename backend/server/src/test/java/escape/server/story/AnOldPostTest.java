package escape.server.story;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;

class AnOldPostTest {
    @Test
    void isFoundLaterWhereItWasTakenDown() {
        assertThat(surfacedAfter(true)).isEqualTo(surfacedAfter(false) + 4);
    }

    @Test
    void carriesItsTimeWhateverGeorgeDecides() {
        Situation found = found(false);
        found.as("george").answers("joke_decision", "defend");
        assertThat(found.knows("alexander", "joke_timing")).isTrue();
        assertThat(found.knows("george", "joke_timing")).isTrue();
        assertThat(found.body("joke_log")).contains("four hundred accounts");
    }

    private static int surfacedAfter(boolean cleaned) {
        return found(cleaned).day();
    }

    private static Situation found(boolean cleaned) {
        Situation out = Situation.at("B10");
        if (cleaned) {
            out.as("alexander").does("clean_up_posts", Map.of());
        }
        out.after(20).broughtAbout("B24");
        while (!out.isAsked("joke_decision")) {
            out.after(1);
        }
        return out;
    }
}
