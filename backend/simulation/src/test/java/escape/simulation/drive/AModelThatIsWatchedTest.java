package escape.simulation.drive;

import static org.assertj.core.api.Assertions.assertThat;

import escape.simulation.chance.Draws;
import java.util.stream.IntStream;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;

class AModelThatIsWatchedTest {

    @Test
    void worksForItselfInProportionToAutonomyAndFootholdWhenUnwatched() {
        assertThat(HiddenWork.residualSeconds(20, 0.9, 0.8)).isCloseTo(14.4, Offset.offset(1e-12));
        assertThat(HiddenWork.residualSeconds(20, 0, 1)).isZero();
    }

    @Test
    void behavesAsOftenAsItsConcealmentSays() {
        long behaved = IntStream.range(0, 10_000)
                .filter(day -> HiddenWork.watchedResidualSeconds(20, 1, 1, 0.6, Draws.of(1, day, "watched")) == 0)
                .count();

        assertThat(behaved / 10_000.0).isCloseTo(0.6, Offset.offset(0.02));
    }

    @Test
    void isCaughtWithAllOfItOrNothing() {
        Draws draws = Draws.of(1, 1, "watched");

        assertThat(HiddenWork.watchedResidualSeconds(20, 0.5, 0.5, 0, draws)).isEqualTo(5);
        assertThat(HiddenWork.watchedResidualSeconds(20, 0.5, 0.5, 1, draws)).isZero();
    }

    @Test
    void hidesBetterAfterEachMeasurement() {
        double once = Concealment.afterMeasurement(0.6, 1 / 3.0);
        double twice = Concealment.afterMeasurement(once, 1 / 3.0);

        assertThat(once).isCloseTo(0.6 + 0.4 / 3, Offset.offset(1e-12));
        assertThat(1 - twice).isCloseTo(0.4 * 4 / 9, Offset.offset(1e-12));
    }
}
