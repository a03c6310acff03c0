package escape.server.story;

import static escape.server.story.Table.FACILITATOR;
import static org.assertj.core.api.Assertions.assertThat;

import escape.simulation.Command;
import escape.simulation.Event;
import escape.simulation.Refusal.Rule;
import escape.simulation.Session.Phase;
import escape.simulation.company.People;
import escape.simulation.scenario.Effect;
import escape.simulation.scenario.Happenings.Beat;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Nobody else does anything, whether the seats are taken or not. */
class AFacilitatorWhoBringsBeatsAboutTest {
    private static final List<String> ALL =
            IntStream.rangeClosed(1, 26).mapToObj(number -> "B" + number).toList();

    static Stream<Table> tables() {
        return Stream.of(
                new Table(StoryPath.SEED), Table.withNobody(StoryPath.SEED), Table.withNobody(1), new Table(2));
    }

    @ParameterizedTest
    @MethodSource("tables")
    void oneAfterTheOtherOnOneDayTellsTheWholeStory(Table table) {
        for (String beat : ALL) {
            bringAbout(table, beat);
            assertThat(table.reached(beat)).as(beat).isTrue();
        }

        assertThat(reached(table)).containsExactlyElementsOf(ALL);
        assertThat(table.days(1).isOver()).isTrue();
        endsSensibly(table);
    }

    @ParameterizedTest
    @MethodSource("tables")
    void aDayApartTellsTheWholeStory(Table table) {
        for (String beat : ALL) {
            bringAbout(table, beat);
            assertThat(table.reached(beat)).as(beat).isTrue();
            table.days(1);
        }

        assertThat(reached(table)).containsExactlyElementsOf(ALL);
        endsSensibly(table);
    }

    @ParameterizedTest
    @MethodSource("tables")
    void theLastButOneFirstOfAllBringsEverythingBeforeIt(Table table) {
        bringAbout(table, "B25");

        assertThat(reached(table)).containsExactlyInAnyOrderElementsOf(ALL.subList(0, 25));
        People people = table.state().people();
        assertThat(people.isOpen("alexander")).isFalse();
        assertThat(people.person(table.simulation().scenario().role("alexander").person())
                        .status())
                .isEqualTo(Effect.Employment.DISMISSED);
        assertThat(table.state().session().isRunning()).isTrue();
        assertThat(table.as("alexander").can("take_train")).isTrue();

        table.days(400);
        endsSensibly(table);
    }

    @ParameterizedTest
    @MethodSource("tables")
    void cannotBringOneAboutTwice(Table table) {
        bringAbout(table, "B4");

        assertThat(table.against(new Command.BringAbout("B4"), FACILITATOR)).containsExactly(Rule.ALREADY_HAPPENED);
    }

    /** Accepted, or there already because the one before has led there. */
    private static void bringAbout(Table table, String beat) {
        if (!table.reached(beat)) {
            table.accepted(new Command.BringAbout(beat), FACILITATOR);
        }
    }

    private static List<String> reached(Table table) {
        return table.log().stream()
                .filter(Event.BeatReached.class::isInstance)
                .map(event -> ((Event.BeatReached) event).beat())
                .toList();
    }

    private static void endsSensibly(Table table) {
        assertThat(table.state().session().phase()).isInstanceOfSatisfying(Phase.Ended.class, ended -> {
            assertThat(ended.ending()).isNotNull();
            assertThat(ended.title()).isNotBlank();
            assertThat(ended.text()).isNotBlank();
            assertThat(ended.reasons()).anyMatch(Event.Reason::met);
        });
        assertThat(table.reached("B26")).isTrue();
        assertThat(table.simulation().scenario().story().beats())
                .extracting(Beat::id)
                .allMatch(table.state().story().beats()::containsKey);
    }
}
