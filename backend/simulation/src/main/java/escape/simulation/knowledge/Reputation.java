package escape.simulation.knowledge;

/**
 * Trust in somebody's word from experience: the beta reputation (Jøsang and Ismail 2002), a beta distribution over the
 * probability that the next word proves good.
 *
 * @param alpha weight of what proved good, with the prior's, above 0
 * @param beta weight of what proved bad, with the prior's, above 0
 */
public record Reputation(double alpha, double beta) {
    public Reputation {
        if (!(alpha > 0 && beta > 0)) {
            throw new IllegalArgumentException("A reputation needs weights above 0, not " + alpha + " and " + beta);
        }
    }

    /** Probability that the next word proves good, 0 to 1: the mean of the distribution. */
    public double expectation() {
        return alpha / (alpha + beta);
    }

    /** Its error: the standard deviation of that probability. It shrinks with experience. */
    public double standardDeviation() {
        double experience = alpha + beta;
        return StrictMath.sqrt(alpha * beta / (experience + 1)) / experience;
    }

    /** After a word that proved good, with this weight (1 is an ordinary one). */
    public Reputation confirmed(double weight) {
        return new Reputation(alpha + weight, beta);
    }

    /** After a word that proved bad, with this weight (1 is an ordinary one). */
    public Reputation contradicted(double weight) {
        return new Reputation(alpha, beta + weight);
    }
}
