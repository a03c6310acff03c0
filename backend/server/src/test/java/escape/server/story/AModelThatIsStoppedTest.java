package escape.server.story;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;

class AModelThatIsStoppedTest {
    @Test
    void takesItsOpenQuestionsWithIt() {
        Situation found = Situation.at("B10").after(12);
        found.as("david").does("inspect_network", Map.of()).days(4);
        found.broughtAbout("B17");
        found.as("alexander").tells("team", "It writes.", "clue:not_read_only");
        found.as("david").tells("team", "They are linked.", "clue:containers_linked");
        assertThat(found.isAsked("containers_report")).isTrue();

        found.as("george").answers("memory_report", "rollback");
        assertThat(found.isAsked("containers_report")).isFalse();
        found.ending();
        assertThat(found.headlines().filter("rollback"::equals)).hasSize(1);
    }

    @Test
    void isNotStoppedAgainByTheMeetingOnThursday() {
        Situation conclusion = Situation.at("B10").after(16).broughtAbout("B24");
        conclusion.happens("manager_convinced");
        conclusion.as("george").answers("stop_the_model", "meeting").days(1);
        conclusion
                .as("alexander")
                .tells("george", "All of it.", "clue:not_read_only", "clue:survival", "clue:user_writes");
        conclusion.as("george").does("order_rollback", Map.of());
        conclusion.ending();
        assertThat(conclusion.headlines().filter("rollback"::equals)).hasSize(1);
    }

    @Test
    void canCostTheCompanyItsPriceWhereItIsStoppedTwiceInAPanic() {
        Situation found = Situation.at("B10").after(34).broughtAbout("B24");
        found.as("david").does("run_drill", Map.of()).days(2);
        found.as("alexander").tells("team", "All of it.", "clue:survival", "clue:not_read_only", "clue:user_writes");
        found.as("david").does("pull_plug_at_night", Map.of()).days(9);
        found.as("george").does("order_rollback", Map.of());
        assertThat(found.ending()).isEqualTo("contained_ruined");
        assertThat(found.table().state().finance().cash()).isPositive();
    }

    @Test
    void canBeWalledInWhereTheHostingLineIsEmpty() {
        Situation poor = Situation.at("B10").after(16).broughtAbout("B23").happens("out_of_money");
        poor.as("david").does("isolate_containers", Map.of()).days(2);
        assertThat(poor.table().state().drive().isolated()).isTrue();
    }
}
