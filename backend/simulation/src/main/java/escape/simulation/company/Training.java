package escape.simulation.company;

import escape.simulation.chance.Draws;

/** What a training run adds: gains follow the logarithm of compute (Kaplan et al. 2020; Hoffmann et al. 2022). */
public final class Training {
    private Training() {}

    /**
     * Ability gained in one skill on average, logits.
     *
     * @param share of the training data on this skill, 0 to 1
     * @param spendDollars of the whole run
     */
    public static double expectedGain(TrainingParameters p, double share, double spendDollars) {
        return p.efficiency() * share * StrictMath.log1p(spendDollars / p.scaleDollars());
    }

    /** Ability gained in one run, logits; the run's luck has the standard deviation that the parameters name. */
    public static double gain(TrainingParameters p, double share, double spendDollars, Draws draws) {
        return expectedGain(p, share, spendDollars) + draws.gaussian(0, p.noiseSd());
    }
}
