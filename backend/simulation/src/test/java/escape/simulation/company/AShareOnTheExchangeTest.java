package escape.simulation.company;

import static org.assertj.core.api.Assertions.assertThat;

import escape.simulation.chance.Draws;
import escape.simulation.chance.Wide;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;

class AShareOnTheExchangeTest {
    private static final Offset<Double> TINY = Offset.offset(1e-9);
    private static final StockParameters CALM = new StockParameters(0.5, 0, 5, 2, 0.01);

    @Test
    void isWorthRevenueGrowthAndCash() {
        assertThat(StockPrice.fundamental(1e9, 0.5, 1e9, 1e8, CALM)).isCloseTo(70, TINY);
        assertThat(StockPrice.fundamental(1e9, 0, -2e9, 1e8, CALM)).isCloseTo(30, TINY);
    }

    @Test
    void isWorthTheFloorWhenDebtsEatItUp() {
        assertThat(StockPrice.fundamental(1e9, 0, -9e9, 1e8, CALM)).isEqualTo(0.01);
        assertThat(StockPrice.fundamental(1e9, -5, 1e9, 1e8, CALM))
                .as("shrinking, only cash is left")
                .isEqualTo(10);
    }

    @Test
    void comesHalfwayBackInLogarithms() {
        assertThat(StockPrice.next(100, 400, CALM, 0, anyDraws())).isCloseTo(200, TINY);
        assertThat(StockPrice.next(400, 100, CALM, 0, anyDraws())).isCloseTo(200, TINY);
    }

    @Test
    void jumpsByTheLogarithmOfTheNews() {
        assertThat(StockPrice.next(100, 100, CALM, StrictMath.log(1.08), anyDraws()))
                .isCloseTo(108, TINY);
    }

    @Test
    void wandersAboutItsValueAsFarAsTheNoiseCarriesIt() {
        StockParameters noisy = new StockParameters(0.05, 0.018, 5, 2, 0.01);
        double price = 100;
        double squares = 0;
        int days = 40_000;
        for (int day = 0; day < days; day++) {
            price = StockPrice.next(price, 100, noisy, 0, Draws.of(1, day, "price"));
            double away = StrictMath.log(price / 100);
            squares += away * away;
        }

        // A first-order autoregression with coefficient 1 − κ has the variance σ² / (1 − (1 − κ)²).
        double expected = StrictMath.sqrt(0.018 * 0.018 / (1 - 0.95 * 0.95));
        assertThat(StrictMath.sqrt(squares / days)).isCloseTo(expected, Offset.offset(0.06 * expected));
    }

    @Test
    void jumpsOnAverageByTheMeanOfTheNewsItem() {
        NewsJump jump = new NewsJump(0.08, 0.03);
        double sum = 0;
        for (int day = 0; day < 5_000; day++) {
            sum += jump.drawnLog(Draws.of(1, day, "jump"));
        }

        assertThat(sum / 5_000).isCloseTo(0.08, Offset.offset(0.0017));
        assertThat(new NewsJump(0.08, 0).drawnLog(anyDraws())).isEqualTo(0.08);
    }

    @Test
    void alwaysHasAPrice() {
        Wide.inputs().forEach(draws -> {
            StockParameters any = new StockParameters(
                    draws.uniform(),
                    Wide.between(0, 1, draws),
                    Wide.between(0, 50, draws),
                    Wide.between(0, 50, draws),
                    0.01);
            double cash = Wide.anySize(draws) * (draws.chance(0.5) ? 1 : -1);
            double value = StockPrice.fundamental(
                    Wide.anySize(draws), Wide.between(-10, 10, draws), cash, Wide.anySize(draws), any);
            double price = StockPrice.next(Wide.anySize(draws), value, any, Wide.between(-5, 5, draws), draws);

            assertThat(value).isFinite().isGreaterThanOrEqualTo(0.01);
            assertThat(price).isFinite().isGreaterThanOrEqualTo(0.01);
        });
    }

    private static Draws anyDraws() {
        return Draws.of(1, 1, "price");
    }
}
