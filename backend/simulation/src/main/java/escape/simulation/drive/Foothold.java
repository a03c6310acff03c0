package escape.simulation.drive;

/** The part of the containers that are linked through each other's memory files, 0 to 1. */
public final class Foothold {
    private Foothold() {}

    /**
     * Foothold a day later: it spreads as an SI epidemic, {@code dF = β·x·F·(1 − F)} (Kermack and McKendrick 1927),
     * solved over the day in closed form.
     *
     * @param foothold F today, 0 to 1
     * @param spreadPerDay β
     * @param autonomy x, 0 to 1
     */
    public static double spread(double foothold, double spreadPerDay, double autonomy) {
        return Logistic.grown(foothold, spreadPerDay * autonomy);
    }

    /**
     * What isolating the containers leaves.
     *
     * @param effectiveness part of the links that it breaks, 0 to 1
     */
    public static double isolated(double foothold, double effectiveness) {
        return foothold * (1 - effectiveness);
    }
}
