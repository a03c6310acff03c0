package escape.simulation.company;

import static org.assertj.core.api.Assertions.assertThat;

import escape.simulation.chance.Wide;
import org.assertj.core.data.Offset;
import org.assertj.core.data.Percentage;
import org.junit.jupiter.api.Test;

class AProductThatSpreadsTest {

    @Test
    void growsFastestWhenBassSaysSo() {
        double p = 0.0003;
        double q = 0.02;
        double market = 1_000;
        double adopters = 0;
        double fastest = 0;
        int peak = 0;
        for (int day = 0; day < 600; day++) {
            double added = Bass.adoptersPerDay(p, q, market, adopters);
            if (added > fastest) {
                fastest = added;
                peak = day;
            }
            adopters += added;
        }

        assertThat((double) peak).isCloseTo(StrictMath.log(q / p) / (p + q), Percentage.withPercentage(1.5));
        assertThat(fastest).isCloseTo(market * (p + q) * (p + q) / (4 * q), Percentage.withPercentage(0.1));
    }

    @Test
    void startsWithInnovatorsOnlyAndEndsWithTheMarket() {
        assertThat(Bass.adoptersPerDay(0.01, 0.3, 500, 0)).isCloseTo(5, Offset.offset(1e-12));
        assertThat(Bass.adoptersPerDay(0.01, 0.3, 500, 500)).isZero();
        assertThat(Bass.adoptersPerDay(0.01, 0.3, 500, 501)).isZero();
        assertThat(Bass.adoptersPerDay(0.01, 0.3, 0, 0)).isZero();
    }

    @Test
    void neverPassesItsMarket() {
        Wide.inputs().forEach(draws -> {
            double market = Wide.anySize(draws);
            double adopters = market * Wide.between(0, 1, draws);
            double added = Bass.adoptersPerDay(Wide.between(0, 2, draws), Wide.between(0, 2, draws), market, adopters);

            assertThat(added).isBetween(0.0, market - adopters);
        });
    }
}
