package escape.server.batch;

import java.util.List;
import java.util.Map;

/**
 * One game, as far as reports need it.
 *
 * @param ending id
 * @param lastDay on which it ended
 * @param beats in the order in which they happened, with their days
 * @param days values by name, one a day from day 0 on
 * @param verdicts of the scenario's targets for this player, by target id
 */
record Run(
        long seed,
        String ending,
        int lastDay,
        Map<String, Integer> beats,
        Map<String, List<Double>> days,
        Map<String, Verdict> verdicts) {

    /**
     * @param counts whether the target is about this run
     * @param holds whether it is met
     * @param value what was measured; NaN where there is no number
     */
    record Verdict(boolean counts, boolean holds, double value) {}
}
