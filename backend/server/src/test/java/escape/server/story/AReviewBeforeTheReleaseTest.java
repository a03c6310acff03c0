package escape.server.story;

import static org.assertj.core.api.Assertions.assertThat;

import escape.simulation.Actor;
import escape.simulation.Command;
import java.util.Map;
import org.junit.jupiter.api.Test;

class AReviewBeforeTheReleaseTest {
    private final Situation reviewed = Situation.at("B9");

    AReviewBeforeTheReleaseTest() {
        answer("release_question", "review");
        reviewed.after(10);
    }

    @Test
    void tellsGeorgeOfTheLine() {
        assertThat(reviewed.knows("george", "not_read_only")).isTrue();
    }

    @Test
    void isNotForgottenWhenHeSaysNo() {
        reviewed.as("george").answers("review_decision", "shelve");
        reviewed.after(14);
        assertThat(reviewed.isAsked("release_question")).isFalse();
        assertThat(reviewed.isAsked("review_decision")).isTrue();
    }

    @Test
    void endsTheStoryWhenHeSaysNoTwice() {
        reviewed.as("george").answers("review_decision", "shelve");
        reviewed.after(14).as("george").answers("review_decision", "shelve");
        assertThat(reviewed.ending()).isEqualTo("never_woke");
        assertThat(reviewed.day()).isLessThan(40);
    }

    @Test
    void leavesAMemoryThatIsNoRiddle() {
        reviewed.as("george").answers("review_decision", "read_only");
        reviewed.as("david").does("congratulate", Map.of()).days(5);
        reviewed.as("alexander").does("test_live_hard", Map.of()).days(1);
        reviewed.as("alexander").does("open_memory_file", Map.of()).days(1);
        assertThat(reviewed.table().reached("B12")).isFalse();
        assertThat(reviewed.body("live_test_report")).doesNotContain("much better");
        assertThat(reviewed.body("memory_plain_note")).doesNotContain("signs");
        assertThat(reviewed.documents("george")).doesNotContain("happy_tickets");
    }

    /** Where the seat is a character's, its facilitator decides. */
    private void answer(String request, String option) {
        Actor by = Situation.FACILITATOR;
        int number = reviewed.table().state().story().open().stream()
                .filter(put -> put.request().equals(request))
                .findFirst()
                .orElseThrow()
                .number();
        reviewed.table().accepted(new Command.Answer(number, option, Map.of(), null), by);
    }
}
