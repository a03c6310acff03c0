package escape.simulation.drive;

import escape.simulation.chance.Draws;

/** Time that the model takes from trivial requests for its own ends: the residual over the honest law of latency. */
public final class HiddenWork {
    private HiddenWork() {}

    /**
     * Seconds by which an unwatched, trivial request takes longer.
     *
     * @param maxSeconds at full autonomy and foothold
     * @param autonomy x, 0 to 1
     * @param foothold F, 0 to 1
     */
    public static double residualSeconds(double maxSeconds, double autonomy, double foothold) {
        return maxSeconds * autonomy * foothold;
    }

    /**
     * The same while somebody measures: nothing with the probability that {@code concealment} is, else all of it.
     *
     * @param concealment h, 0 to 1
     */
    public static double watchedResidualSeconds(
            double maxSeconds, double autonomy, double foothold, double concealment, Draws draws) {
        return draws.chance(concealment) ? 0 : residualSeconds(maxSeconds, autonomy, foothold);
    }
}
