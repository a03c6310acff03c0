package escape.simulation.drive;

import static org.assertj.core.api.Assertions.assertThat;

import escape.simulation.chance.Wide;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;

class AMemoryThatGrowsTest {
    private static final MemoryParameters PARAMETERS = new MemoryParameters(0.7, 50_000, 2, 4, 0.05);

    @Test
    void writesInProportionToTheRequestsServed() {
        assertThat(Memory.tokensWritten(1_000, 1_000, PARAMETERS)).isEqualTo(100_000);
        assertThat(Memory.tokensWritten(2_500, 1_000, PARAMETERS)).isEqualTo(250_000);
        assertThat(Memory.tokensWritten(0, 1_000, PARAMETERS)).isZero();
        assertThat(Memory.tokensWritten(10, 0, PARAMETERS)).isZero();
    }

    @Test
    void comesCloserToTheDensestEveryDayWithoutPassingIt() {
        double density = 1;
        for (int day = 0; day < 200; day++) {
            double denser = Memory.denser(density, PARAMETERS);
            assertThat(denser).isGreaterThan(density).isLessThan(4);
            density = denser;
        }
        assertThat(density).isCloseTo(4 - 3 * StrictMath.pow(0.95, 200), Offset.offset(1e-9));
    }

    @Test
    void addsAbilityByItsLogarithm() {
        assertThat(Memory.abilityGain(0.7, 1, 8 * 50_000, 50_000))
                .isCloseTo(0.7 * StrictMath.log(9), Offset.offset(1e-12));
        assertThat(Memory.abilityGain(0.7, 3, 0, 50_000)).isZero();
    }

    @Test
    void isWorthAsMuchMoreWhenDenserAsWhenLonger() {
        assertThat(Memory.abilityGain(0.7, 3, 100_000, 50_000)).isEqualTo(Memory.abilityGain(0.7, 1, 300_000, 50_000));
    }

    @Test
    void neverTakesAbilityAway() {
        Wide.inputs().forEach(draws -> {
            double density = Wide.between(1, 4, draws);
            double tokens = Wide.anySize(draws);
            double m0 = Wide.anySize(draws);

            assertThat(Memory.abilityGain(0.7, density, tokens, m0))
                    .isFinite()
                    .isNotNegative()
                    .isLessThanOrEqualTo(Memory.abilityGain(0.7, density, 2 * tokens, m0));
        });
    }
}
