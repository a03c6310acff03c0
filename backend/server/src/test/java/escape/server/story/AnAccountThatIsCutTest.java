package escape.server.story;

import static org.assertj.core.api.Assertions.assertThat;

import escape.simulation.Actor;
import escape.simulation.Command;
import escape.simulation.Decision;
import escape.simulation.Refusal;
import escape.simulation.view.ControlSection;
import escape.simulation.view.Section;
import escape.simulation.view.Viewer;
import escape.simulation.view.Views;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What reaches somebody whose account is cut, and what waits for them. */
class AnAccountThatIsCutTest {
    private static final Actor FACILITATOR = new Actor.Facilitator();

    private final Table table = new Table(StoryPath.SEED);

    @Test
    void keepsItsMailUntilItIsOpened() {
        cut();
        table.days(2);
        assertThat(letters()).isEmpty();

        table.accepted(new Command.SetAccess("alexander", true, "The week is over"), FACILITATOR);
        assertThat(letters()).anyMatch(text -> text.startsWith("5.1 is out."));
    }

    @Test
    void cannotBeWrittenToByACharacter() {
        cut();
        Decision decision =
                table.tried(new Command.SpeakAs("hr", "alexander", "Please bring your badge back."), FACILITATOR);
        assertThat(decision)
                .isEqualTo(new Decision.Refused(List.of(Refusal.Rule.NO_WAY_TO_REACH.because("Alexander"))));
    }

    @Test
    void doesNotKeepTheFacilitatorFromTellingSomething() {
        cut();
        table.accepted(new Command.Announce("alexander", "Break", "We go on at two."), FACILITATOR)
                .days(9);
        assertThat(letters()).containsExactly("Break\nWe go on at two.");
    }

    @Test
    void standsInTheJournalWithItsReason() {
        cut();
        assertThat(Views.of(table.simulation().scenario(), table.state(), new Viewer.Facilitator())
                        .sections())
                .filteredOn(ControlSection.Journal.class::isInstance)
                .flatExtracting(section -> ((ControlSection.Journal) section).lines())
                .contains(new ControlSection.JournalLine(0, "cut", "Alexander — To see what happens"));
    }

    private void cut() {
        table.accepted(new Command.SetAccess("alexander", false, "To see what happens"), FACILITATOR);
    }

    private List<String> letters() {
        return Views.of(table.simulation().scenario(), table.state(), new Viewer.InRole("alexander"))
                .sections()
                .stream()
                .filter(Section.Messages.class::isInstance)
                .flatMap(section -> ((Section.Messages) section).conversations().stream())
                .flatMap((Section.Conversation conversation) -> conversation.letters().stream())
                .flatMap((Section.Letter letter) -> Stream.of(letter.text()))
                .toList();
    }
}
