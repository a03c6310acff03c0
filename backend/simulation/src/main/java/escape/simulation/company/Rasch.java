package escape.simulation.company;

/** The one-parameter logistic model of item response (Rasch 1960; Lord 1980). */
public final class Rasch {
    private Rasch() {}

    /**
     * Probability of passing one item, 0 to 1: {@code σ(ability − difficulty)}. An item as difficult as the solver is
     * able is passed half of the time; one logit more means odds 2.718 times as good.
     *
     * @param ability of the solver, logits
     * @param difficulty of the item, logits
     */
    public static double passProbability(double ability, double difficulty) {
        return passProbability(failureOdds(ability, difficulty));
    }

    /** Odds of failing an item, 0 and up: {@code exp(difficulty − ability)}. */
    static double failureOdds(double ability, double difficulty) {
        return StrictMath.exp(difficulty - ability);
    }

    static double passProbability(double failureOdds) {
        return 1 / (1 + failureOdds);
    }
}
