package escape.server.batch;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The figures of a report, of runs made by hand; every expectation is worked out on paper. */
class AReportOfManyGamesTest {
    private static final Offset<Double> FOUR_DIGITS = Offset.offset(0.00005);
    private static final Offset<Double> TINY = Offset.offset(1e-12);

    /** Type 7: the place is part · (n − 1), and between two places lies a straight line. Of 1, 2, 3, 4 at 0.05: place 0.15. */
    @ParameterizedTest
    @CsvSource({"0, 1", "0.05, 1.15", "0.25, 1.75", "0.5, 2.5", "0.95, 3.85", "1, 4"})
    void interpolatesItsQuantiles(double part, double value) {
        assertThat(Quantiles.of(List.of(1.0, 2.0, 3.0, 4.0), part)).isCloseTo(value, TINY);
    }

    @Test
    void hasQuantilesOfOneValueAndNoneOfNone() {
        assertThat(Quantiles.of(List.of(7.0), 0.05)).isEqualTo(7);
        assertThat(Quantiles.of(List.of(7.0), 0.95)).isEqualTo(7);
        assertThat(Quantiles.of(List.of(10.0, 20.0, 40.0), 0.5)).isEqualTo(20);
        assertThat(Quantiles.of(List.of(), 0.5)).isNaN();
    }

    @Test
    void hasTheMedianLengthBetweenTheTwoInTheMiddle() {
        Summary summary = summary(lasting(100, 20, 10, 30));

        assertThat(summary.shortest()).isEqualTo(10);
        assertThat(summary.median()).as("half way from 20 to 30").isEqualTo(25);
        assertThat(summary.longest()).isEqualTo(100);
        assertThat(summary(lasting(10, 20, 90)).median()).isEqualTo(20);
    }

    /** Wilson 1927 for 3 of 4: the middle (0.75 + 0.4802) / 1.9604 = 0.6275, and 0.3269 to both sides. */
    @Test
    void hasEndingsWithTheirIntervalsTheMostFrequentFirst() {
        Summary summary = summary(Stream.of("early", "late", "late", "late")
                .map(ending -> Handmade.run(ending, 10, Map.of(), Map.of()))
                .toList());

        assertThat(summary.endings()).extracting(Summary.EndingRow::title).containsExactly("Late", "Early");
        assertThat(summary.endings()).extracting(Summary.EndingRow::count).containsExactly(3, 1);
        Summary.EndingRow late = summary.endings().getFirst();
        assertThat(late.part()).isEqualTo(0.75);
        assertThat(late.low()).isCloseTo(0.3006, FOUR_DIGITS);
        assertThat(late.high()).isCloseTo(0.9544, FOUR_DIGITS);
        Summary.EndingRow early = summary.endings().getLast();
        assertThat(early.low()).isCloseTo(0.0456, FOUR_DIGITS);
        assertThat(early.high()).isCloseTo(0.6994, FOUR_DIGITS);
    }

    /** Of the days 2, 4 and 10: at place 0.1 the day 2.2, and at place 1.9 the day 9.4. */
    @Test
    void hasBeatsByTheGamesThatReachThem() {
        Summary summary =
                summary(Stream.of(Map.of("B1", 10), Map.of("B1", 2), Map.<String, Integer>of(), Map.of("B1", 4))
                        .map(beats -> Handmade.run("early", 12, beats, Map.of()))
                        .toList());

        assertThat(summary.beats())
                .containsExactly(
                        new Summary.BeatRow("B1", "Beat B1", 0.75, 2, 4, 9),
                        new Summary.BeatRow("B2", "Beat B2", 0, -1, -1, -1));
    }

    @Test
    void drawsADayOfTheGamesThatStillRunOnIt() {
        Summary summary = summary(List.of(
                Handmade.run("early", 1, Map.of(), Map.of("stock", List.of(100.0, 110.0))),
                Handmade.run("late", 2, Map.of(), Map.of("stock", List.of(100.0, 130.0, 90.0)))));

        Summary.Trajectory stock = summary.trajectories().getFirst();
        assertThat(stock.fact()).isEqualTo("stock");
        assertThat(stock.low()).containsExactly(100.0, 111.0, 90.0);
        assertThat(stock.median()).containsExactly(100.0, 120.0, 90.0);
        assertThat(stock.high()).containsExactly(100.0, 129.0, 90.0);
    }

    private static List<Run> lasting(int... days) {
        return IntStream.of(days)
                .mapToObj(day -> Handmade.run("early", day, Map.of(), Map.of()))
                .toList();
    }

    private static Summary summary(List<Run> runs) {
        return Summary.of(new Batch(Handmade.scenario(), "random", runs.size(), 1, 1), runs);
    }
}
