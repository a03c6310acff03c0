package escape.simulation.knowledge;

import java.util.Collection;

/** From clues to a belief by weight of evidence (Good 1950, "Probability and the Weighing of Evidence"). */
public final class Evidence {
    private Evidence() {}

    /**
     * How much a clue speaks for the drive, natural-log units (nats): 0 says nothing, 2.303 makes the odds ten times
     * as good, a negative weight speaks against.
     *
     * @param ifDrive probability of the clue when the model acts on its own, above 0
     * @param ifNot probability of it when it does not, above 0
     */
    public static double weightOfEvidence(double ifDrive, double ifNot) {
        return StrictMath.log(ifDrive) - StrictMath.log(ifNot);
    }

    /**
     * Belief after evidence, 0 to 1: the prior's log odds plus the weight. A prior of 0 or 1 cannot be moved.
     *
     * @param prior probability before any clue
     * @param weight sum over the clues of trust times weight, natural-log units
     */
    public static double posterior(double prior, double weight) {
        if (prior <= 0 || prior >= 1) {
            return prior;
        }
        double logOdds = StrictMath.log(prior) - StrictMath.log1p(-prior) + weight;
        return 1 / (1 + StrictMath.exp(-logOdds));
    }

    /** Belief after these clues, taken as independent, each weighed by the trust in whoever passed it on. */
    public static double posterior(double prior, Collection<Heard> clues) {
        double weight = 0;
        for (Heard clue : clues) {
            weight += clue.trust() * clue.weight();
        }
        return posterior(prior, weight);
    }

    /**
     * A clue as it reached somebody.
     *
     * @param trust in whoever passed it on, 0 to 1; what one saw oneself has 1
     * @param weight of evidence, natural-log units
     */
    public record Heard(double trust, double weight) {}
}
