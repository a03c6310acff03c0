package escape.simulation.knowledge;

/**
 * How likely a clue is under each of two explanations.
 *
 * @param ifDrive probability of seeing it when the model acts on its own, above 0, at most 1
 * @param ifNot probability of seeing it when it does not, above 0, at most 1
 */
public record ClueLikelihoods(double ifDrive, double ifNot) {
    public ClueLikelihoods {
        if (!(ifDrive > 0 && ifDrive <= 1 && ifNot > 0 && ifNot <= 1)) {
            throw new IllegalArgumentException(
                    "A clue needs probabilities above 0 and at most 1, not " + ifDrive + " and " + ifNot);
        }
    }

    /** {@link Evidence#weightOfEvidence}, natural-log units. */
    public double weight() {
        return Evidence.weightOfEvidence(ifDrive, ifNot);
    }
}
