package escape.simulation.chance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;

class DrawsWithAKeyTest {
    private static final int MANY = 20_000;

    @Test
    void followThePublishedSequenceOfSplitMix64() {
        Draws draws = new Draws(1_234_567);

        assertThat(IntStream.range(0, 5).mapToObj(i -> Long.toUnsignedString(draws.next())))
                .containsExactly(
                        "6457827717110365317",
                        "3203168211198807973",
                        "9817491932198370423",
                        "4593380528125082431",
                        "16408922859458223821");
    }

    @Test
    void areTheSameForTheSameKey() {
        assertThat(uniforms(Draws.of(7, 12, "training"), 100)).isEqualTo(uniforms(Draws.of(7, 12, "training"), 100));
    }

    @Test
    void areOthersForAnotherSeedDayOrPurpose() {
        List<Double> draws = uniforms(Draws.of(7, 12, "training"), 100);

        assertThat(uniforms(Draws.of(8, 12, "training"), 100)).doesNotContainAnyElementsOf(draws);
        assertThat(uniforms(Draws.of(7, 13, "training"), 100)).doesNotContainAnyElementsOf(draws);
        assertThat(uniforms(Draws.of(7, 12, "trainings"), 100)).doesNotContainAnyElementsOf(draws);
        assertThat(uniforms(Draws.of(12, 7, "training"), 100)).doesNotContainAnyElementsOf(draws);
    }

    @Test
    void areIndependentBetweenPurposes() {
        assertThat(correlation(Draws.of(1, 1, "price"), Draws.of(1, 1, "prices")))
                .isCloseTo(0, fourErrors());
        assertThat(correlation(Draws.of(1, 1, "price"), Draws.of(1, 2, "price")))
                .isCloseTo(0, fourErrors());
        assertThat(correlation(Draws.of(1, 1, "price"), Draws.of(2, 1, "price")))
                .isCloseTo(0, fourErrors());
    }

    @Test
    void areEvenAlsoWhenOnlyTheFirstOfEachDayIsUsed() {
        int[] counts = new int[20];
        IntStream.range(0, MANY)
                .forEach(day -> counts[(int) (Draws.of(42, day, "price").uniform() * 20)]++);

        assertThat(chiSquare(counts, MANY))
                .as("99.9 % point for 19 degrees of freedom")
                .isLessThan(43.82);
    }

    @Test
    void pickEachOfAListAboutEquallyOften() {
        Draws draws = Draws.of(3, 0, "pick");
        List<Integer> indices = IntStream.range(0, 7).boxed().toList();
        int[] counts = new int[7];
        IntStream.range(0, MANY).forEach(i -> counts[draws.pick(indices)]++);

        assertThat(chiSquare(counts, MANY))
                .as("99.9 % point for 6 degrees of freedom")
                .isLessThan(22.46);
    }

    @Test
    void giveGaussiansOfTheWantedMeanAndSpread() {
        Draws draws = Draws.of(5, 0, "noise");
        double[] values =
                DoubleStream.generate(() -> draws.gaussian(3, 2)).limit(MANY).toArray();
        double mean = DoubleStream.of(values).average().orElseThrow();
        double sd = StrictMath.sqrt(DoubleStream.of(values)
                .map(value -> (value - mean) * (value - mean))
                .average()
                .orElseThrow());
        double inside = DoubleStream.of(values)
                .filter(value -> Math.abs(value - 3) < 2 * 1.96)
                .count();

        assertThat(mean).isCloseTo(3, Offset.offset(0.06));
        assertThat(sd).isCloseTo(2, Offset.offset(0.04));
        assertThat(inside / MANY).isCloseTo(0.95, Offset.offset(0.007));
    }

    @Test
    void countSuccessesAsTheBinomialLawSays() {
        Draws draws = Draws.of(6, 0, "items");
        double[] passed = IntStream.range(0, 5_000)
                .mapToDouble(round -> draws.binomial(200, 0.15))
                .toArray();
        double mean = DoubleStream.of(passed).average().orElseThrow();
        double variance = DoubleStream.of(passed)
                .map(value -> (value - mean) * (value - mean))
                .average()
                .orElseThrow();

        assertThat(mean).isCloseTo(200 * 0.15, Offset.offset(0.29));
        assertThat(variance).isCloseTo(200 * 0.15 * 0.85, Offset.offset(2.1));
    }

    @Test
    void leaveNothingToChanceAtTheEnds() {
        Draws draws = Draws.of(9, 0, "ends");

        assertThat(draws.binomial(1_000, 0)).isZero();
        assertThat(draws.binomial(1_000, 1)).isEqualTo(1_000);
        assertThat(draws.binomial(0, 0.5)).isZero();
        assertThat(draws.below(1)).isZero();
        assertThatThrownBy(() -> draws.below(0)).isInstanceOf(IllegalArgumentException.class);
    }

    private static List<Double> uniforms(Draws draws, int count) {
        return DoubleStream.generate(draws::uniform).limit(count).boxed().toList();
    }

    private static double correlation(Draws one, Draws other) {
        // Uniform numbers have mean 1/2 and variance 1/12.
        double sum = 0;
        for (int i = 0; i < MANY; i++) {
            sum += (one.uniform() - 0.5) * (other.uniform() - 0.5);
        }
        return 12 * sum / MANY;
    }

    private static Offset<Double> fourErrors() {
        return Offset.offset(4 / StrictMath.sqrt(MANY));
    }

    private static double chiSquare(int[] counts, int total) {
        double expected = (double) total / counts.length;
        return IntStream.of(counts)
                .mapToDouble(count -> (count - expected) * (count - expected) / expected)
                .sum();
    }
}
