package escape.simulation.knowledge;

import escape.simulation.immutable.Copies;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Who knows which clues and trusts whom.
 *
 * @param learned by role or character, then by clue
 * @param trust by the one who trusts, then by the one who is trusted
 * @param priors probability before any clue, by role or character
 */
public record Knowledge(
        Map<String, Map<String, Learned>> learned,
        Map<String, Map<String, Reputation>> trust,
        Map<String, Double> priors) {

    /**
     * @param weight of evidence after trust, natural-log units
     * @param from who told it, null at first hand
     */
    public record Learned(double weight, @Nullable String from, int day) {}

    public boolean knows(String who, String clue) {
        return of(who).containsKey(clue);
    }

    public Map<String, Learned> of(String who) {
        return learned.getOrDefault(who, Map.of());
    }

    /** Posterior probability that the model acts on its own, as {@code who} must see it. */
    public double belief(String who) {
        double weights = of(who).values().stream().mapToDouble(Learned::weight).sum();
        return Evidence.posterior(priors.getOrDefault(who, 0.0), weights);
    }

    public Reputation trust(String of, String in, Reputation start) {
        return trust.getOrDefault(in, Map.of()).getOrDefault(of, start);
    }

    public Knowledge learn(String who, String clue, Learned what) {
        return new Knowledge(Copies.plus(learned, who, Copies.plus(of(who), clue, what)), trust, priors);
    }

    public Knowledge trusting(String of, String in, Reputation reputation) {
        Map<String, Reputation> known = new LinkedHashMap<>(trust.getOrDefault(in, Map.of()));
        known.put(of, reputation);
        return new Knowledge(learned, Copies.plus(trust, in, Copies.of(known)), priors);
    }
}
