package escape.server.batch;

import static escape.server.batch.Handmade.target;
import static org.assertj.core.api.Assertions.assertThat;

import escape.server.batch.Run.Verdict;
import escape.simulation.Event;
import escape.simulation.Setup;
import escape.simulation.Simulation;
import escape.simulation.State;
import escape.simulation.players.Game;
import escape.simulation.scenario.Target;
import escape.simulation.scenario.Target.Measure;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Verdicts on runs made by hand; every expectation is worked out on paper. */
class GamesHeldAgainstATargetTest {
    private static final String OTHERS = "story_faithful";
    private static final Measure FIGURE = new Measure.Figure(Handmade.END, Handmade.day(), null, null);
    private static final Measure LOWER = new Measure.Lower(OTHERS, 90, Handmade.day());
    private static final Setup SETUP = new Setup(1, 30, new Setup.Limits(4, 40, 40, 2000, 12, 1, 600));

    /**
     * Of 1 to 10 the median is 5.5; the places 0.45 and 8.55 give 1.45 and 9.55. Wilson 1927 for 8 of 10: the middle
     * (0.8 + 0.19207) / 1.38415 = 0.7167, and 0.2266 to both sides.
     */
    @Test
    void meetItWhereItHoldsInTheWantedPartOfThem() {
        List<Run> runs = IntStream.rangeClosed(1, 10)
                .mapToObj(value -> run(new Verdict(true, value <= 8, value)))
                .toList();

        Judgement met = judged(target("careful", FIGURE, 0.8), runs);

        assertThat(met.met()).isTrue();
        assertThat(met.wanted()).isEqualTo(">= 80.0% of runs");
        assertThat(met.found())
                .isEqualTo("80.0% (8 of 10, 95% interval 49.0% to 94.3%); median 5.500, 5% to 95%: 1.450 to 9.550");
        assertThat(judged(target("careful", FIGURE, 0.81), runs).met()).isFalse();
    }

    @Test
    void areLeftAsideWhereItIsNotAboutThem() {
        List<Run> runs = List.of(
                run(new Verdict(true, true, 3)), run(new Verdict(false, false, 1000)), run(new Verdict(true, true, 5)));

        Judgement met = judged(target("careful", FIGURE, 1), runs);

        assertThat(met.met()).isTrue();
        assertThat(met.found()).startsWith("100.0% (2 of 2, ").contains("median 4.000, ");
    }

    @Test
    void missItWhereItIsAboutNoneOfThem() {
        Judgement missed = judged(target("careful", FIGURE, 0), List.of(run(new Verdict(false, true, 3))));

        assertThat(missed.met()).isFalse();
        assertThat(missed.found()).isEqualTo("0.0% (0 of 0)");
    }

    /** Medians 20 and 35: the games that do not count would turn them round. */
    @Test
    void areLowerByTheMediansOfThoseThatCount() {
        List<Run> own = List.of(
                Handmade.run("early", 85, new Verdict(true, true, 10)),
                Handmade.run("early", 89, new Verdict(true, true, 20)),
                Handmade.run("late", 90, new Verdict(true, true, 90)),
                Handmade.run("late", 120, new Verdict(false, true, 1000)),
                Handmade.run("late", 120, new Verdict(false, true, 1000)));
        List<Run> others = List.of(
                Handmade.run("late", 100, new Verdict(true, true, 40)),
                Handmade.run("early", 60, new Verdict(true, true, 30)),
                Handmade.run("early", 60, new Verdict(false, true, 0)),
                Handmade.run("early", 60, new Verdict(false, true, 0)),
                Handmade.run("early", 60, new Verdict(false, true, 0)));

        Judgement met = judged(target("careful", LOWER, 1), own, others);

        assertThat(met.met()).isTrue();
        assertThat(met.wanted()).isEqualTo("below the median of story_faithful");
        assertThat(met.found())
                .isEqualTo("median 20.0 (2 of 3 ended before day 90) against 35.0 (1 of 2 ended before day 90)");
    }

    @Test
    void areNotLowerWhereTheyAreEqualOrNotThere() {
        List<Run> some = List.of(run(new Verdict(true, true, 20)));
        List<Run> uncounted = List.of(run(new Verdict(false, true, 0)));

        assertThat(judged(target("careful", LOWER, 1), some, some).met()).isFalse();
        assertThat(judged(target("careful", LOWER, 1), uncounted, some).met()).isFalse();
        assertThat(judged(target("careful", LOWER, 1), some, uncounted).met()).isFalse();
    }

    @Test
    void reachEveryEndingOftenEnough() {
        List<Run> runs = Stream.of("early", "late", "early", "early")
                .map(ending -> Handmade.run(ending, 10, new Verdict(true, true, Double.NaN)))
                .toList();

        Judgement met = judged(target("random", new Measure.Endings(0.25), 1), runs);

        assertThat(met.met()).isTrue();
        assertThat(met.wanted()).isEqualTo("each >= 25.0%");
        assertThat(met.found()).isEqualTo("early 75.0%, late 25.0% (of 4)");
        assertThat(judged(target("random", new Measure.Endings(0.26), 1), runs).met())
                .isFalse();
    }

    /** Two in three end early, one late; the fourth, which does not count, would make halves of it. */
    @Test
    void reachEndingsOnlyInGamesThatCount() {
        List<Run> runs = List.of(
                Handmade.run("early", 10, new Verdict(true, true, Double.NaN)),
                Handmade.run("early", 10, new Verdict(true, true, Double.NaN)),
                Handmade.run("late", 10, new Verdict(true, true, Double.NaN)),
                Handmade.run("late", 10, new Verdict(false, true, Double.NaN)));

        Judgement missed = judged(target("random", new Measure.Endings(0.5), 1), runs);

        assertThat(missed.met()).isFalse();
        assertThat(missed.found()).isEqualTo("early 66.7%, late 33.3% (of 3)");
        assertThat(judged(target("random", new Measure.Endings(0), 1), List.of())
                        .met())
                .as("no game at all")
                .isFalse();
    }

    @Test
    void areOfThePlayersThatItNames() {
        var scenario = Handmade.scenario(target("careful", FIGURE, 1));

        assertThat(Judgement.of(scenario, Map.of(OTHERS, List.of(run(new Verdict(true, true, 1))))))
                .isEmpty();
    }

    /** A game whose days are 0 to 3: on day 2 the value is 2, on day 90 that of its end, and its end decides whether it counts. */
    @Test
    void areNotedWithTheValueOfTheDayOrOfTheirEnd() {
        Measure second = new Measure.Lower(OTHERS, 2, Handmade.day());

        assertThat(noted(target("careful", second, 1))).isEqualTo(new Verdict(true, true, 2));
        assertThat(noted(target("careful", LOWER, 1))).isEqualTo(new Verdict(true, true, 3));
        assertThat(noted(target("careful", Handmade.where(facts -> Handmade.day(facts) >= 3), second, 1)))
                .isEqualTo(new Verdict(true, true, 2));
        assertThat(noted(target("careful", Handmade.where(facts -> Handmade.day(facts) < 3), second, 1)))
                .isEqualTo(new Verdict(false, true, 2));
    }

    private static Verdict noted(Target target) {
        Simulation simulation = Game.rules(Handmade.scenario(target));
        State start = simulation.initial(SETUP);
        Diary diary = new Diary(simulation.scenario());
        for (int day = 0; day <= 3; day++) {
            diary.note(simulation.evolve(start, new Event.DayBegan(day)), List.of());
        }
        return Objects.requireNonNull(diary.run(1, List.of(target)).verdicts().get(target.id()));
    }

    private static Run run(Verdict verdict) {
        return Handmade.run("early", 100, verdict);
    }

    private static Judgement judged(Target target, List<Run> runs) {
        return judged(target, runs, List.of());
    }

    private static Judgement judged(Target target, List<Run> runs, List<Run> others) {
        List<Judgement> judgements = new ArrayList<>(
                Judgement.of(Handmade.scenario(target), Map.of(target.players(), runs, OTHERS, others)));
        assertThat(judgements).hasSize(1);
        return judgements.getFirst();
    }
}
