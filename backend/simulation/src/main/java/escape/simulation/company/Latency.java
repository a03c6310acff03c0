package escape.simulation.company;

/**
 * How long an answer takes. An honest model's time is a law that players can check: service by complexity, plus the
 * wait in the queue (Kleinrock 1975). What is left over is the residual.
 */
public final class Latency {
    private Latency() {}

    /**
     * Time that the model itself works on a request, seconds.
     *
     * @param complexity of the request, 0 (trivial) to 1
     * @param baseSeconds for a request of complexity 0
     * @param perComplexity seconds more at complexity 1
     * @param modelFactor service time relative to the model of day 0
     */
    public static double serviceSeconds(
            double complexity, double baseSeconds, double perComplexity, double modelFactor) {
        return (baseSeconds + perComplexity * complexity) * modelFactor;
    }

    /**
     * One answer's time by where it went. A player sees the total.
     *
     * @param serviceSeconds work on the request
     * @param waitSeconds in the queue
     * @param residualSeconds that neither explains
     */
    public record Sample(double serviceSeconds, double waitSeconds, double residualSeconds) {
        public double totalSeconds() {
            return serviceSeconds + waitSeconds + residualSeconds;
        }
    }
}
