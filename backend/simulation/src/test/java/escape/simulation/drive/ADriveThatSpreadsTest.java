package escape.simulation.drive;

import static org.assertj.core.api.Assertions.assertThat;

import escape.simulation.chance.Wide;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;

class ADriveThatSpreadsTest {
    private static final Offset<Double> TINY = Offset.offset(1e-9);

    @Test
    void linksContainersAlongTheEpidemicsCurve() {
        double foothold = 0.02;
        for (int day = 1; day <= 30; day++) {
            foothold = Foothold.spread(foothold, 0.8, 0.5);
            double grown = 0.02 * StrictMath.exp(0.8 * 0.5 * day);
            assertThat(foothold).isCloseTo(grown / (0.98 + grown), TINY);
        }
    }

    @Test
    void agreesWithTheEpidemicsEquationInSmallSteps() {
        double foothold = 0.1;
        int steps = 1_000_000;
        for (int step = 0; step < steps; step++) {
            foothold += 0.8 * 0.7 * foothold * (1 - foothold) / steps;
        }

        assertThat(Foothold.spread(0.1, 0.8, 0.7)).isCloseTo(foothold, Offset.offset(1e-6));
    }

    @Test
    void doesNotSpreadWithoutAFirstLinkOrWithoutAutonomy() {
        assertThat(Foothold.spread(0, 0.8, 1)).isZero();
        assertThat(Foothold.spread(0.4, 0.8, 0)).isCloseTo(0.4, TINY);
        assertThat(Foothold.spread(1, 0.8, 1)).isEqualTo(1);
    }

    @Test
    void losesTheLinksThatIsolationBreaks() {
        assertThat(Foothold.isolated(0.8, 0.75)).isCloseTo(0.2, TINY);
        assertThat(Foothold.isolated(0.8, 1)).isZero();
    }

    @Test
    void growsAutonomyAtHalfTheRateWithTheMemoryForHalf() {
        double odds = Autonomy.grown(0.2, 0.6, 5, 5);

        assertThat(odds / (1 - odds)).isCloseTo(0.25 * StrictMath.exp(0.3), TINY);
    }

    @Test
    void growsNoAutonomyWithoutMemory() {
        assertThat(Autonomy.grown(0.2, 0.6, 0, 5)).isEqualTo(0.2);
        assertThat(Autonomy.grown(0.2, 0.6, 0, 0)).isEqualTo(0.2);
    }

    @Test
    void neverLeavesItsScaleAndNeverShrinksByItself() {
        Wide.inputs().forEach(draws -> {
            double before = Wide.between(0, 1, draws);
            double foothold = Foothold.spread(before, Wide.anySize(draws), Wide.between(0, 1, draws));
            double autonomy = Autonomy.grown(before, Wide.anySize(draws), Wide.anySize(draws), Wide.anySize(draws));

            assertThat(foothold).isBetween(before - 1e-12, 1.0);
            assertThat(autonomy).isBetween(before - 1e-12, 1.0);
        });
    }
}
