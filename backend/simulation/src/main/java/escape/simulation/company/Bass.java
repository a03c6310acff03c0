package escape.simulation.company;

/** How a new kind of product spreads (Bass 1969, "A new product growth for model consumer durables"). */
public final class Bass {
    private Bass() {}

    /**
     * New adopters in a day, in the unit of {@code market}; never more than are left.
     *
     * @param p innovation: part of those left who come by themselves, per day
     * @param q imitation: part of those left who follow when all others have adopted, per day
     * @param market people who will ever adopt
     * @param adopters so far, in the same unit
     */
    public static double adoptersPerDay(double p, double q, double market, double adopters) {
        double left = market - adopters;
        if (left <= 0) {
            return 0;
        }
        return Math.min(left, (p + q * adopters / market) * left);
    }
}
