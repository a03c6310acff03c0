package escape.simulation.drive;

/**
 * Probability, 0 to 1, that the model behaves while somebody measures. Whoever is watched learns to be: each
 * measurement closes a part of what is missing to 1 (the linear operator of Bush and Mosteller 1955).
 */
public final class Concealment {
    private Concealment() {}

    /**
     * @param concealment before, 0 to 1
     * @param wariness part of the rest by which it rises, 0 to 1
     */
    public static double afterMeasurement(double concealment, double wariness) {
        return concealment + wariness * (1 - concealment);
    }
}
