package escape.simulation.company;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import escape.simulation.chance.Draws;
import escape.simulation.chance.Wide;
import java.util.List;
import java.util.stream.IntStream;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AScoreOnABenchmarkTest {
    private static final Offset<Double> FOUR_DIGITS = Offset.offset(0.00005);

    @ParameterizedTest
    @CsvSource({"0.3, 0.3, 0.5", "0.3, 2, 0.1545", "2, 0.3, 0.8455", "0.3, -3, 0.9644", "1, 0, 0.7311"})
    void isHalfWhereAbilityMeetsDifficulty(double ability, double difficulty, double probability) {
        assertThat(Rasch.passProbability(ability, difficulty)).isCloseTo(probability, FOUR_DIGITS);
    }

    @Test
    void neverLeavesTheScale() {
        Wide.inputs().forEach(draws -> {
            double ability = Wide.between(-1_000, 1_000, draws);
            double harder = Wide.between(0, 1_000, draws);

            assertThat(Rasch.passProbability(ability, 0)).isBetween(0.0, 1.0);
            assertThat(Rasch.passProbability(ability, harder)).isLessThanOrEqualTo(Rasch.passProbability(ability, 0));
        });
    }

    @Test
    void hasItemsEvenlyAroundTheMean() {
        assertThat(difficulties(new BenchmarkItems(5, 2, 1))).containsExactly(1.0, 1.5, 2.0, 2.5, 3.0);
        assertThat(difficulties(new BenchmarkItems(1, 2, 1))).containsExactly(2.0);
    }

    @Test
    void isExpectedToBeTheMeanOverTheItems() {
        assertThat(new BenchmarkItems(3, 0, 1).expectedScore(0)).isCloseTo(0.5, FOUR_DIGITS);
        assertThat(new BenchmarkItems(2, 0.5, 0.5).expectedScore(1)).isCloseTo((0.7311 + 0.5) / 2, FOUR_DIGITS);
        assertThat(new BenchmarkItems(0, 2, 1).expectedScore(1)).isZero();
    }

    @Test
    void isExpectedOfEachItemByItsOwnDifficulty() {
        Wide.inputs().forEach(draws -> {
            BenchmarkItems items =
                    new BenchmarkItems(1 + draws.below(300), Wide.between(-5, 5, draws), Wide.between(0, 5, draws));
            double ability = Wide.between(-10, 10, draws);
            double mean = difficulties(items).stream()
                    .mapToDouble(difficulty -> Rasch.passProbability(ability, difficulty))
                    .average()
                    .orElseThrow();

            assertThat(items.expectedScore(ability)).isCloseTo(mean, Offset.offset(1e-12));
        });
    }

    @Test
    void scattersAroundTheExpectedOne() {
        BenchmarkItems items = new BenchmarkItems(200, 2, 1);
        double mean = IntStream.range(0, 2_000)
                .mapToDouble(day -> items.passed(0.3, Draws.of(1, day, "measure")) / 200.0)
                .average()
                .orElseThrow();

        assertThat(mean).isCloseTo(items.expectedScore(0.3), Offset.offset(0.0024));
    }

    private static List<Double> difficulties(BenchmarkItems items) {
        return IntStream.range(0, items.items()).mapToObj(items::difficulty).toList();
    }

    @ParameterizedTest
    @CsvSource({"15, 100, 0.0931, 0.2328", "0, 10, 0, 0.2775", "10, 10, 0.7225, 1", "1, 2, 0.0945, 0.9055"})
    void hasWilsonsInterval(int passed, int items, double low, double high) {
        Interval interval = Wilson.interval95(passed, items);

        assertThat(interval.low()).isCloseTo(low, FOUR_DIGITS);
        assertThat(interval.high()).isCloseTo(high, FOUR_DIGITS);
        assertThat(interval.contains((double) passed / items)).isTrue();
    }

    @Test
    void tellsNothingWithoutItems() {
        assertThat(Wilson.interval95(0, 0)).isEqualTo(new Interval(0, 1));
        assertThatThrownBy(() -> Wilson.interval95(11, 10)).hasMessageContaining("11 of 10");
    }

    @Test
    void hasTheTrueScoreInItsIntervalAbout95TimesOf100() {
        BenchmarkItems items = new BenchmarkItems(200, 2, 0);
        double truth = items.expectedScore(0.3);
        long covered = IntStream.range(0, 5_000)
                .filter(day -> Wilson.interval95(items.passed(0.3, Draws.of(2, day, "measure")), 200)
                        .contains(truth))
                .count();

        assertThat(covered / 5_000.0).isBetween(0.93, 0.97);
    }

    @Test
    void isBetterButNotSignificantlyAtThirtyAgainstFortyOfTwoHundred() {
        assertThat(TwoProportions.z(30, 200, 40, 200)).isCloseTo(1.3159, FOUR_DIGITS);
        assertThat(TwoProportions.significant(30, 200, 40, 200)).isFalse();
    }

    @Test
    void isSignificantlyBetterAtThirtyAgainstFiftyAndWorseTheOtherWay() {
        assertThat(TwoProportions.z(30, 200, 50, 200)).isCloseTo(2.5, FOUR_DIGITS);
        assertThat(TwoProportions.significant(30, 200, 50, 200)).isTrue();
        assertThat(TwoProportions.significant(50, 200, 30, 200)).isTrue();
    }

    @ParameterizedTest
    @CsvSource({"0, 0, 5, 10", "5, 10, 0, 0", "10, 10, 20, 20", "0, 10, 0, 20"})
    void isNotComparedWhereThereIsNothingToCompare(int passed, int items, int otherPassed, int otherItems) {
        assertThat(TwoProportions.significant(passed, items, otherPassed, otherItems))
                .isFalse();
    }
}
