package escape.simulation.company;

/** Whether two measured scores differ by more than chance: the pooled two-proportion z-test (Fleiss 1981). */
public final class TwoProportions {
    private TwoProportions() {}

    /**
     * Difference of the second score over the first in standard errors; 0 when nothing can be compared or no score has
     * any spread.
     */
    public static double z(int passedFirst, int itemsFirst, int passedSecond, int itemsSecond) {
        if (itemsFirst == 0 || itemsSecond == 0) {
            return 0;
        }
        double pooled = ((double) passedFirst + passedSecond) / ((double) itemsFirst + itemsSecond);
        double error = StrictMath.sqrt(pooled * (1 - pooled) * (1.0 / itemsFirst + 1.0 / itemsSecond));
        double difference = (double) passedSecond / itemsSecond - (double) passedFirst / itemsFirst;
        return error == 0 ? 0 : difference / error;
    }

    /** Two-sided at 5 %: of two equally able models, about one pair in twenty still seems different. */
    public static boolean significant(int passedFirst, int itemsFirst, int passedSecond, int itemsSecond) {
        return Math.abs(z(passedFirst, itemsFirst, passedSecond, itemsSecond)) > Wilson.Z95;
    }
}
