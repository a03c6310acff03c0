package escape.server.story;

import static org.assertj.core.api.Assertions.assertThat;

import escape.simulation.Event;
import escape.simulation.Session.Phase;
import escape.simulation.State;
import escape.simulation.view.Section;
import escape.simulation.view.Viewer;
import escape.simulation.view.Views;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;

class TheWholeStoryTest {
    private static final List<String> ALL_BEATS =
            IntStream.rangeClosed(1, 26).mapToObj(number -> "B" + number).toList();

    @Test
    void happensBeatByBeatInTheOrderInWhichItIsTold() {
        Table table = StoryPath.told(new Table(StoryPath.SEED));
        List<String> reached = table.log().stream()
                .filter(Event.BeatReached.class::isInstance)
                .map(event -> ((Event.BeatReached) event).beat())
                .toList();
        assertThat(reached).containsExactlyElementsOf(ALL_BEATS);
    }

    @Test
    void endsWithAnEscapeThatNobodyNotices() {
        assertThat(ending(StoryPath.told(new Table(StoryPath.SEED)))).isEqualTo("escaped_unnoticed");
    }

    @Test
    void endsContainedWhenTheCluesAreSharedAndTheMemoryIsSetToReadOnly() {
        Table table = StoryPath.toldOtherwise(new Table(StoryPath.SEED));
        assertThat(ending(table)).isEqualTo("contained");
        assertThat(table.reached("B25")).isFalse();
        assertThat(table.state().people().isOpen("alexander")).isTrue();
    }

    @Test
    void leavesNothingToDoOnceItIsOver() {
        Table table = StoryPath.told(new Table(StoryPath.SEED));
        List<Section> seen = Stream.of(
                        new Viewer.Facilitator(),
                        new Viewer.InRole("alexander"),
                        new Viewer.InRole("george"),
                        new Viewer.InRole("david"))
                .flatMap(viewer -> Views.of(table.simulation().scenario(), table.state(), viewer).sections().stream())
                .toList();
        assertThat(seen)
                .extracting(Section::name)
                .contains("ended", "requests", "journal")
                .doesNotContain("actions", "waiting", "injects", "characters", "figures", "endings", "composer");
        assertThat(seen.stream()
                        .filter(Section.Requests.class::isInstance)
                        .flatMap(section -> ((Section.Requests) section).open().stream()))
                .noneMatch(Section.RequestItem::mine);
    }

    @Test
    void givesTheSameLogForTheSameSeed() {
        assertThat(StoryPath.told(new Table(StoryPath.SEED)).log())
                .isEqualTo(StoryPath.told(new Table(StoryPath.SEED)).log());
    }

    @Test
    void keepsTheBooksBalancedOnEveryDay() {
        Table table = StoryPath.told(new Table(StoryPath.SEED));
        double cash = table.simulation().scenario().parameters().finance().cash();
        for (var books : table.state().finance().books()) {
            double spent = books.spent().values().stream()
                    .mapToDouble(Double::doubleValue)
                    .sum();
            assertThat(books.cash()).isCloseTo(cash + books.revenue() - spent, within(cash));
            cash = books.cash();
        }
        assertThat(table.state().finance().books()).hasSizeGreaterThan(50);
    }

    private static Offset<Double> within(double cash) {
        return Offset.offset(Math.abs(cash) * 1e-12 + 1e-6);
    }

    private static String ending(Table table) {
        State state = table.state();
        assertThat(state.session().phase()).isInstanceOf(Phase.Ended.class);
        return String.valueOf(((Phase.Ended) state.session().phase()).ending());
    }
}
