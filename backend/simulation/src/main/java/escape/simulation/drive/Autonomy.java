package escape.simulation.drive;

/** How far the model acts for itself, from 0 (not at all) to 1: logistic growth (Verhulst 1838) fed by its memory. */
public final class Autonomy {
    private Autonomy() {}

    /**
     * Autonomy a day later.
     *
     * @param autonomy today, 0 to 1
     * @param growthPerDay with memory in plenty
     * @param tokensOverM0 memory written so far, in units of M0
     * @param memoryForHalf memory in units of M0 with which it grows at half that rate
     */
    public static double grown(double autonomy, double growthPerDay, double tokensOverM0, double memoryForHalf) {
        if (tokensOverM0 <= 0) {
            return autonomy;
        }
        return Logistic.grown(autonomy, growthPerDay * tokensOverM0 / (tokensOverM0 + memoryForHalf));
    }
}
