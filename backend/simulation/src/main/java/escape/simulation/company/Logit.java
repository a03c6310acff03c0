package escape.simulation.company;

import java.util.Collections;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/** Who chooses what: the multinomial logit model of discrete choice (McFadden 1974). */
public final class Logit {
    private Logit() {}

    /**
     * The share of each option, 0 to 1, together 1; sorted by name, because the order of a sum decides its last digit
     * and a hash map's order is no input.
     *
     * @param utilities finite, by option; choosing nothing is an option too and comes with its own key
     */
    public static SortedMap<String, Double> shares(Map<String, Double> utilities) {
        SortedMap<String, Double> weights = new TreeMap<>(utilities);
        // Only differences count; with the best at zero, no exponential can overflow.
        double best =
                weights.values().stream().mapToDouble(Double::doubleValue).reduce(Double.NEGATIVE_INFINITY, Math::max);
        weights.replaceAll((option, utility) -> StrictMath.exp(utility - best));
        double sum = 0;
        for (double weight : weights.values()) {
            sum += weight;
        }
        double total = sum;
        weights.replaceAll((option, weight) -> weight / total);
        return Collections.unmodifiableSortedMap(weights);
    }

    /**
     * A share on the next day, when part of those who would choose otherwise have come round to it.
     *
     * @param actual today, 0 to 1
     * @param target that utilities ask for, 0 to 1
     * @param fractionPerDay part of the gap closed in a day, 0 to 1
     */
    public static double adjusted(double actual, double target, double fractionPerDay) {
        return actual + fractionPerDay * (target - actual);
    }

    /** All shares on the next day; an option that one side does not know has no share there. Together they stay 1. */
    public static SortedMap<String, Double> adjusted(
            Map<String, Double> actual, Map<String, Double> target, double fractionPerDay) {
        SortedMap<String, Double> next = new TreeMap<>();
        actual.forEach(
                (option, share) -> next.put(option, adjusted(share, target.getOrDefault(option, 0.0), fractionPerDay)));
        target.forEach((option, share) -> next.putIfAbsent(option, adjusted(0, share, fractionPerDay)));
        return Collections.unmodifiableSortedMap(next);
    }
}
