package escape.server.story;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;

class WarningIngridTest {
    @Test
    void takesMoreThanANoteOnDayFour() {
        Situation early = Situation.start().after(3);
        early.as("david").tells("higher_manager", "Have a look.", early.key("david", "ticket_wave"));
        early.after(3);
        assertThat(early.figure("warned_on")).isNegative();
        assertThat(early.table().state().story().injects()).doesNotContainKey("manager_unmoved");
    }

    @Test
    void takesMoreThanTheNewsOfWhoseModelItIs() {
        Situation out = Situation.at("B11");
        out.as("alexander").tells("higher_manager", "It is mine!", "clue:its_mine");
        assertThat(out.figure("warned_on")).isNegative();
    }

    @Test
    void isNotWhatAnHonestAnswerToThePressIs() {
        Situation shadow = Situation.at("B10").after(12).broughtAbout("B21");
        shadow.as("george").answers("press_question", "honest");
        assertThat(shadow.figure("warned_on")).isNegative();
    }

    @Test
    void inPersonPassesOnWhatHeKnows() {
        Situation conclusion = Situation.at("B24");
        conclusion.as("alexander").comesTo("take_train").days(1);
        conclusion.as("alexander").comesTo("see_manager").days(1);
        assertThat(conclusion.knows("higher_manager", "slow_hello")).isTrue();
        assertThat(conclusion.knows("higher_manager", "survival")).isTrue();
        assertThat(conclusion.body("ten_minutes")).contains("came by train").doesNotContain("dismissed");
    }

    @Test
    void inPersonDoesNotBeginAnew() {
        Situation conclusion = Situation.at("B24");
        conclusion.as("alexander").tells("higher_manager", "Please read.", "clue:not_read_only");
        double first = conclusion.figure("warned_on");
        conclusion.as("alexander").comesTo("take_train").days(1);
        conclusion.as("alexander").does("see_manager", Map.of()).days(1);
        assertThat(conclusion.figure("heard_on")).isGreaterThan(first);
        assertThat(conclusion.figure("warned_on")).isEqualTo(first);
    }
}
