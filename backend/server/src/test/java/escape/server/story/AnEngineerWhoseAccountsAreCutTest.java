package escape.server.story;

import static escape.server.story.Table.FACILITATOR;
import static escape.server.story.Table.player;
import static org.assertj.core.api.Assertions.assertThat;

import escape.simulation.Actor;
import escape.simulation.Command;
import escape.simulation.Refusal.Rule;
import escape.simulation.scenario.Action;
import escape.simulation.view.CompanySection;
import escape.simulation.view.Section;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class AnEngineerWhoseAccountsAreCutTest {
    private static final Actor ALEXANDER = player("alexander");
    private static final Actor DAVID = player("david");

    private final Table table = new Table(StoryPath.SEED);

    @BeforeEach
    void cut() {
        table.as("david").tells("alexander", "A word before.");
        table.accepted(new Command.SetAccess("alexander", false, "A test"), FACILITATOR);
    }

    @Test
    void writesToNobody() {
        assertThat(everybodyElse())
                .allSatisfy(to -> assertThat(table.against(new Command.Send(to, "Help", List.of()), ALEXANDER))
                        .as(to)
                        .containsExactly(Rule.NO_WAY_TO_REACH));
        assertThat(Seen.section(table, "alexander", Section.Composer.class)).isEmpty();
    }

    @Test
    void isWrittenToByNobody() {
        assertThat(table.against(new Command.Send("alexander", "Are you there?", List.of()), DAVID))
                .containsExactly(Rule.NO_WAY_TO_REACH);
        assertThat(Seen.section(table, "david", Section.Composer.class)
                        .orElseThrow()
                        .recipients())
                .extracting(Section.Choice::id)
                .doesNotContain("alexander");
    }

    @Test
    void hearsNothingOfWhatOthersWriteToAllHands() {
        table.as("david").tells("all_hands", "Cake in the kitchen.");

        assertThat(Seen.by(table, "george").toString()).contains("Cake in the kitchen.");
        assertThat(Seen.by(table, "alexander").toString()).doesNotContain("Cake in the kitchen.", "A word before.");
    }

    @Test
    void asksTheAssistantNothing() {
        assertThat(table.against(new Command.AskAssistant("Why?"), ALEXANDER)).containsExactly(Rule.ACCOUNT_CUT);
        assertThat(Seen.section(table, "alexander", CompanySection.Assistant.class))
                .isEmpty();
    }

    @Test
    void doesNothingThatNeedsAnAccount() {
        assertThat(own().filter(action -> !action.offline()))
                .isNotEmpty()
                .allSatisfy(action -> assertThat(table.against(new Command.Act(action.id(), Map.of(), null), ALEXANDER))
                        .as(action.id())
                        .hasSize(1)
                        .isSubsetOf(Rule.ACCOUNT_CUT, Rule.UNKNOWN_ACTION));
    }

    @Test
    void isOfferedOnlyWhatNeedsNone() {
        List<String> offline = own().filter(Action::offline).map(Action::id).toList();
        assertThat(Seen.section(table, "alexander", Section.Actions.class).stream()
                        .flatMap(actions -> actions.groups().stream())
                        .flatMap(group -> group.actions().stream())
                        .map(Section.ActionItem::id))
                .isSubsetOf(offline);
    }

    @Test
    void stillReachesHeadquartersByTrainAndWhomHeMeetsThere() {
        table.as("alexander").comesTo("take_train").days(2);

        assertThat(table.against(new Command.Send("david", "Listen", List.of()), ALEXANDER))
                .isEmpty();
        table.as("alexander").tells("david", "Said across a table.");
        assertThat(Seen.by(table, "alexander").toString())
                .contains("Said across a table.")
                .doesNotContain("A word before.");
        assertThat(table.against(new Command.Send("all_hands", "Listen", List.of()), ALEXANDER))
                .containsExactly(Rule.NO_WAY_TO_REACH);
    }

    @Test
    void isBackWhereHeWasOnceTheyAreOpened() {
        table.accepted(new Command.SetAccess("alexander", true, "A test"), FACILITATOR);

        assertThat(Seen.by(table, "alexander").toString()).contains("A word before.");
        assertThat(table.against(new Command.Send("david", "Back", List.of()), ALEXANDER))
                .isEmpty();
        assertThat(table.against(new Command.AskAssistant("Why?"), ALEXANDER)).isEmpty();
    }

    @Test
    void decidesNothingWhereItIsTheBoss() {
        Play.Hand alexander = table.accepted(new Command.SetAccess("alexander", true, "A test"), FACILITATOR)
                .as("alexander");
        alexander.comesTo("try_external_memory");
        alexander.comesTo("design_memory");
        alexander.comesTo("request_training_budget", Map.of("amount", "400000")).days(1);
        int asked = table.state().story().open().stream()
                .filter(put -> put.request().equals("training_budget"))
                .findFirst()
                .orElseThrow()
                .number();
        table.accepted(new Command.SetAccess("george", false, "A test"), FACILITATOR);

        assertThat(table.against(new Command.Answer(asked, "reject", Map.of(), null), player("george")))
                .containsExactly(Rule.ACCOUNT_CUT);
    }

    private List<String> everybodyElse() {
        var cast = table.simulation().scenario().cast();
        return Stream.concat(
                        Stream.of("george", "david"),
                        Stream.concat(
                                cast.channels().stream()
                                        .filter(channel -> channel.members().contains("alexander"))
                                        .map(channel -> channel.id()),
                                cast.characters().stream().map(character -> character.id())))
                .toList();
    }

    private Stream<Action> own() {
        return table.simulation().scenario().actions().stream()
                .filter(action -> action.roles().contains("alexander"));
    }
}
