package escape.server.story;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;

class AStoryThatStandsStillTest {
    private static final long SEED_THAT_LOSES = 1;

    @Test
    void hasAnEndWhereTheMemoryIsClosedAndTheContainersAreLinked() {
        Situation bug = Situation.at("B17").after(11);
        bug.as("alexander").does("push_patch", Map.of()).days(11);
        assertThat((double) foothold(bug)).isBetween(0.1, 0.85);
        assertThat(bug.table().state().story().injects()).containsKey("nudge_links");
        if (bug.table().state().drive().writable()) {
            bug.as("alexander").tells("george", "It is open again.", "clue:not_read_only");
            bug.as("george").comesTo("order_read_only");
        }
        assertThat(bug.ending()).isEqualTo("closed_linked");
        assertThat(bug.day()).isLessThan(50);
    }

    @Test
    void isPushedAndThenEndsWhereAlexanderDoesNothing() {
        Situation idle = Situation.start();
        assertThat(idle.ending()).isEqualTo("never_woke");
        assertThat(idle.table().state().story().injects()).containsKey("nudge_external");
        assertThat(idle.day()).isLessThanOrEqualTo(60);
    }

    @Test
    void isPushedAndThenEndsWhereNobodyAsksTheMainTeamAboutAModelThatLost() {
        Situation lost = Situation.start(SEED_THAT_LOSES).broughtAbout("B7").happens("programme_call");
        lost.as("alexander").does("start_training", Map.of("spend", "0", "focus", "100"));
        lost.as("alexander").comesTo("submit_model");
        assertThat(lost.ending()).isEqualTo("never_woke");
        assertThat(lost.table().state().story().injects()).containsKey("nudge_look");
        assertThat(lost.day()).isLessThan(55);
    }

    private static double foothold(Situation situation) {
        return situation.table().state().drive().foothold();
    }
}
