package escape.simulation.company;

/** The score interval of a binomial proportion (Wilson 1927), which stays inside 0 to 1 and holds near its ends too. */
public final class Wilson {
    /** Two-sided 95 % point of the standard normal distribution. */
    static final double Z95 = 1.959963984540054;

    private Wilson() {}

    /**
     * The 95 % interval of a score; covers the true one in about 95 of 100 measurements. Without items nothing is
     * known, and it reaches from 0 to 1.
     *
     * @param passed items, 0 to {@code items}
     * @param items measured
     */
    public static Interval interval95(int passed, int items) {
        if (passed < 0 || passed > items) {
            throw new IllegalArgumentException(passed + " of " + items + " items cannot have been passed");
        }
        if (items == 0) {
            return new Interval(0, 1);
        }
        double score = (double) passed / items;
        double weight = Z95 * Z95 / items;
        double middle = (score + weight / 2) / (1 + weight);
        double half = Z95 * StrictMath.sqrt(score * (1 - score) / items + weight / items / 4) / (1 + weight);
        // Rounding must not push an end past a score of 0 or 1, which belongs to its own interval.
        return new Interval(
                passed == 0 ? 0 : Math.max(0, middle - half), passed == items ? 1 : Math.min(1, middle + half));
    }
}
