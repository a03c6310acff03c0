package escape.simulation.drive;

/**
 * Logistic growth {@code ds/dt = r·s·(1 − s)} in closed form (Verhulst 1838), so that no step size can leave [0, 1].
 */
final class Logistic {
    private Logistic() {}

    /**
     * @param start 0 to 1; 0 and 1 stay what they are
     * @param growth rate times duration, from 0
     */
    static double grown(double start, double growth) {
        if (start <= 0) {
            return 0;
        }
        if (start >= 1) {
            return 1;
        }
        return start / (start + (1 - start) * StrictMath.exp(-growth));
    }
}
