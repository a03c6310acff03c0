package escape.simulation;

import static org.assertj.core.api.Assertions.assertThat;

import escape.simulation.company.Finance;
import escape.simulation.company.Market;
import escape.simulation.company.Market.MarketDay;
import escape.simulation.company.StockParameters;
import java.util.List;
import java.util.Map;
import java.util.function.IntToDoubleFunction;
import java.util.stream.IntStream;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;

/**
 * Dollars a share, worked out by hand: {@code ((8 + 4 · growth) · revenue of a year + cash) / shares}. The growth is that of
 * the daily revenue over 30 days, the year has 365 days at today's rate, and a month's price is earned in 30.
 */
class WhatAFirmIsWorthTest {
    private static final Offset<Double> CENT_OF_A_CENT = Offset.offset(1e-4);
    private static final StockParameters PARAMETERS = new StockParameters(0.05, 0.018, 8, 4, 0.01);

    /** 3 million users, one in twenty pays 20 dollars: 3 million dollars a month, 100 000 a day. */
    @Test
    void beginsWithARevenueByTheDay() {
        assertThat(Valuation.revenuePerDay(TwoFirms.SCENARIO, 3, TwoFirms.OURS)).isCloseTo(100_000, CENT_OF_A_CENT);
    }

    /**
     * 100 000 dollars on day 40 and 80 000 on day 10: a growth of 0.25. Days 9 and 11 are there to be missed. A year brings
     * 36.5 million; (8 + 4 · 0.25) · 36.5 + 21.5 = 350 million for ten million shares.
     */
    @Test
    void growsOverTheLastThirtyDays() {
        State state = users(40, day -> day == 40 ? 3 : day == 10 ? 2.4 : 1);

        assertThat(worth(state)).isCloseTo(35, CENT_OF_A_CENT);
    }

    /** From 80 000 dollars on day 0 to 100 000 on day 12: 0.25 once more, though the month is not full. */
    @Test
    void growsSinceTheFirstDayWhereThereAreFewer() {
        assertThat(worth(users(12, day -> day == 12 ? 3 : 2.4))).isCloseTo(35, CENT_OF_A_CENT);
    }

    /** 50 000 dollars after 100 000, −0.5: (8 − 4 · 0.5) · 18.25 + 21.5 = 131 million. */
    @Test
    void shrinksAsItGrew() {
        assertThat(worth(users(30, day -> day == 30 ? 1.5 : 3))).isCloseTo(13.1, CENT_OF_A_CENT);
    }

    /** From nothing, every growth would be without end; it counts as none: 8 · 36.5 + 21.5 = 313.5 million. */
    @Test
    void doesNotGrowFromNothing() {
        assertThat(worth(users(30, day -> day == 30 ? 3 : 0))).isCloseTo(31.35, CENT_OF_A_CENT);
    }

    /** Twice the cash: 8 · 36.5 + 43 = 335 million. */
    @Test
    void countsTheCashOfTheDay() {
        State state = users(0, day -> 3);
        State richer = State.whole(state).with(new Finance(43e6, Map.of(), Map.of(), List.of()));

        assertThat(worth(richer)).isCloseTo(33.5, CENT_OF_A_CENT);
    }

    /** Theirs: 2 million users of 30 dollars are 100 000 a day as well; 8 · 36.5 = 292 million for twenty million shares. */
    @Test
    void knowsNoCashOfARival() {
        assertThat(Valuation.of(TwoFirms.SCENARIO, users(0, day -> 3), TwoFirms.THEIRS, PARAMETERS))
                .isCloseTo(14.6, CENT_OF_A_CENT);
    }

    /**
     * At the start without growth, whatever came later: ours have 0.4 of ten million, 133 333 dollars a day, so 8 · 48.6667 +
     * 21.5 = 410.8333 million. Theirs have 0.2, 100 000 dollars a day.
     */
    @Test
    void startsFromTheFirstDay() {
        State start = TwoFirms.start();
        State later = State.whole(start).with(start.market().settled(30, Map.of("ours", 0.9, "theirs", 0.1), Map.of()));

        assertThat(Valuation.atStart(TwoFirms.SCENARIO, later, TwoFirms.OURS, PARAMETERS))
                .isCloseTo(41.0833, CENT_OF_A_CENT);
        assertThat(Valuation.atStart(TwoFirms.SCENARIO, later, TwoFirms.THEIRS, PARAMETERS))
                .isCloseTo(14.6, CENT_OF_A_CENT);
    }

    private static double worth(State state) {
        return Valuation.of(TwoFirms.SCENARIO, state, TwoFirms.OURS, PARAMETERS);
    }

    /** Millions of users of ours by day, of ten million who use any; theirs have 0.2. */
    private static State users(int lastDay, IntToDoubleFunction ours) {
        List<MarketDay> days = IntStream.rangeClosed(0, lastDay)
                .mapToObj(day -> new MarketDay(10, Map.of("ours", ours.applyAsDouble(day) / 10, "theirs", 0.2)))
                .toList();
        State start = TwoFirms.start();
        Market market = start.market();
        return State.whole(start)
                .with(new Market(10, days.getLast().shares(), market.progress(), days, market.prices()));
    }
}
