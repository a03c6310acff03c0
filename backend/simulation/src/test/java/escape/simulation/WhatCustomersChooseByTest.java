package escape.simulation;

import static org.assertj.core.api.Assertions.assertThat;

import escape.simulation.company.Hosting;
import escape.simulation.company.Lab;
import escape.simulation.scenario.World.Firm;
import java.util.Map;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;

/**
 * The utility of an assistant in a choice model (McFadden 1974), worked out by hand:
 * {@code brand + 0.6 · quality − 0.1 · seconds − 0.02 · price}. The quality is the mean over the open benchmarks of
 * {@code ln((passed + ½) / (items − passed + ½)) + difficulty}: the empirical logit with half an item more on both sides
 * (Haldane 1956), set on the scale of the items' difficulties (Rasch 1960).
 */
class WhatCustomersChooseByTest {
    private static final Offset<Double> FOUR_DIGITS = Offset.offset(0.00005);
    private static final Offset<Double> TINY = Offset.offset(1e-12);

    /**
     * Easy: 75 of 100 at −1, ln(75.5 / 25.5) − 1 = 0.0855. Hard: 40 of 200 at +2, ln(40.5 / 160.5) + 2 = 0.6230. The mean is
     * 0.3542. Seconds: (1 + 4 · 0.5) · 1.5 of service and 0.5 of waiting, 5. So 0.3 + 0.2125 − 0.5 − 0.4.
     */
    @Test
    void isTheBrandAndTheScoresLessTheWaitAndThePrice() {
        assertThat(utility(TwoFirms.OURS, waiting(0.5), round(75, 40, 50, 20))).isCloseTo(-0.3875, FOUR_DIGITS);
    }

    /**
     * Easy: 50 of 100 at −1, ln(1) − 1 = −1. Hard: 20 of 200 at +2, ln(20.5 / 180.5) + 2 = −0.1752. The mean is −0.5876.
     * Seconds: 3 of service; our queue is not theirs. So 0.5 − 0.3526 − 0.3 − 0.6.
     */
    @Test
    void knowsOfARivalNeitherFactorNorQueue() {
        assertThat(utility(TwoFirms.THEIRS, waiting(0.5), round(75, 40, 50, 20)))
                .isCloseTo(-0.7526, FOUR_DIGITS);
    }

    /** Before anything is measured, the quality counts nothing: 0.3 − 0.1 · 4.5 − 0.4. */
    @Test
    void isWithoutQualityBeforeTheFirstScores() {
        assertThat(Utility.of(turn(TwoFirms.start()), TwoFirms.OURS)).isCloseTo(-0.55, TINY);
    }

    /**
     * None of 200 would be odds of 0 and all of 200 odds without end; with half an item they are ln(0.5 / 200.5) = −5.9940 and
     * 5.9940. With easy at even odds, the quality is (−1 + 2 ∓ 5.9940) / 2 and the utility −0.55 + 0.6 times that.
     */
    @Test
    void staysFiniteWhereNoneOrAllIsPassed() {
        assertThat(utility(TwoFirms.OURS, waiting(0), round(50, 0, 50, 0))).isCloseTo(-2.0482, FOUR_DIGITS);
        assertThat(utility(TwoFirms.OURS, waiting(0), round(50, 200, 50, 0))).isCloseTo(1.5482, FOUR_DIGITS);
    }

    /** ln(50.5 / 150.5) + 2 = 0.9080 on the hard set at the next round: only the last one counts. */
    @Test
    void looksAtTheLastScoresOnly() {
        State twice = waiting(0);
        twice = State.whole(twice).with(twice.lab().published(round(99, 199, 50, 20)));

        assertThat(utility(TwoFirms.OURS, twice, round(50, 50, 50, 20)))
                .isCloseTo(-0.55 + 0.6 * (-1 + 0.9080) / 2, FOUR_DIGITS);
    }

    /** exp(ln 3) : exp(ln 2) : exp(0) for no assistant, 3 : 2 : 1. */
    @Test
    void sharesTheMarketWithThoseWhoUseNone() {
        Map<String, Double> shares = Utility.shares(Map.of("ours", StrictMath.log(3), "theirs", StrictMath.log(2)), 0);

        assertThat(shares.get("ours")).isCloseTo(3 / 6.0, TINY);
        assertThat(shares.get("theirs")).isCloseTo(2 / 6.0, TINY);
        assertThat(shares.values().stream().mapToDouble(Double::doubleValue).sum())
                .isCloseTo(1, TINY);
    }

    private static double utility(Firm firm, State state, Lab.Round round) {
        return Utility.of(turn(State.whole(state).with(state.lab().published(round))), firm);
    }

    private static Turn turn(State state) {
        return new Turn(TwoFirms.SCENARIO, Watches.NONE, BuiltIns.NONE, state, 0);
    }

    private static State waiting(double seconds) {
        State start = TwoFirms.start();
        return State.whole(start).with(start.hosting().served(new Hosting.LoadDay(10, 20, seconds, 0)));
    }

    /** Items passed; on the benchmark that nobody publishes, all and none. */
    private static Lab.Round round(int easy, int hard, int theirEasy, int theirHard) {
        return new Lab.Round(
                0,
                Map.of(
                        "easy", Map.of("ours", easy, "theirs", theirEasy),
                        "hard", Map.of("ours", hard, "theirs", theirHard),
                        "own", Map.of("ours", 200, "theirs", 0)));
    }
}
