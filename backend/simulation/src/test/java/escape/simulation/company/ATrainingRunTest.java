package escape.simulation.company;

import static org.assertj.core.api.Assertions.assertThat;

import escape.simulation.chance.Draws;
import java.util.stream.IntStream;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;

class ATrainingRunTest {
    private static final TrainingParameters PARAMETERS = new TrainingParameters(0.2, 25_000, 0.05);

    @Test
    void gainsByTheLogarithmOfItsCost() {
        double gain = Training.expectedGain(PARAMETERS, 0.5, 75_000);

        assertThat(gain).isCloseTo(0.2 * 0.5 * StrictMath.log(4), Offset.offset(1e-12));
        assertThat(Training.expectedGain(PARAMETERS, 0.5, 0)).isZero();
        assertThat(Training.expectedGain(PARAMETERS, 0, 75_000)).isZero();
    }

    @Test
    void paysLessForEachFurtherDollar() {
        double first = Training.expectedGain(PARAMETERS, 1, 50_000);
        double both = Training.expectedGain(PARAMETERS, 1, 100_000);

        assertThat(both).isGreaterThan(first).isLessThan(2 * first);
    }

    @Test
    void hasLuckOfTheStatedSpread() {
        double[] luck = IntStream.range(0, 10_000)
                .mapToDouble(day -> Training.gain(PARAMETERS, 0.5, 75_000, Draws.of(1, day, "training"))
                        - Training.expectedGain(PARAMETERS, 0.5, 75_000))
                .toArray();
        double mean = IntStream.range(0, luck.length)
                .mapToDouble(i -> luck[i])
                .average()
                .orElseThrow();
        double square = IntStream.range(0, luck.length)
                .mapToDouble(i -> luck[i] * luck[i])
                .average()
                .orElseThrow();

        assertThat(mean).isCloseTo(0, Offset.offset(0.002));
        assertThat(StrictMath.sqrt(square)).isCloseTo(0.05, Offset.offset(0.0015));
    }
}
