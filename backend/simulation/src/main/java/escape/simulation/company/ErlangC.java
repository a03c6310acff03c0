package escape.simulation.company;

/**
 * The queue M/M/n: requests at random, {@code n} like servers, one line without end (Erlang 1917; Kleinrock 1975,
 * "Queueing Systems", volume 1).
 */
public final class ErlangC {
    private static final double UNIT_IN_LAST_PLACE = 0x1.0p-53;

    /** A loss of less than one in so many requests is none. */
    private static final double OUT_OF_SIGHT = 1e100;

    private ErlangC() {}

    /**
     * Probability that a request has to wait, 0 to 1; 1 at or over capacity. Erlang's loss formula is summed upside down,
     * which stays exact where powers and factorials overflow, and only as far as a number can still tell it.
     *
     * @param offeredLoad arrival rate times service time, erlangs
     */
    public static double waitProbability(int servers, double offeredLoad) {
        if (offeredLoad <= 0) {
            return 0;
        }
        if (offeredLoad >= servers) {
            return 1;
        }
        double blocked = 1 / inverseLoss(servers, offeredLoad);
        return blocked / (1 - offeredLoad / servers * (1 - blocked));
    }

    /** The loss formula is {@code 1 / (1 + n/a + n(n−1)/a² + …)}: terms grow as long as n is over a, then fall. */
    private static double inverseLoss(int servers, double offeredLoad) {
        double sum = 1;
        double term = 1;
        for (int busy = servers; busy > 0; busy--) {
            term *= busy / offeredLoad;
            sum += term;
            if (sum > OUT_OF_SIGHT) {
                return Double.POSITIVE_INFINITY;
            }
            if (busy < offeredLoad && term < sum * UNIT_IN_LAST_PLACE) {
                break;
            }
        }
        return sum;
    }

    /**
     * Mean wait before service over all requests, seconds; infinite at or over capacity.
     *
     * @param arrivalRatePerSecond requests per second
     * @param serviceRatePerServer requests that one server finishes per second
     */
    public static double meanWaitSeconds(int servers, double arrivalRatePerSecond, double serviceRatePerServer) {
        if (arrivalRatePerSecond <= 0) {
            return 0;
        }
        double spareRate = servers * serviceRatePerServer - arrivalRatePerSecond;
        if (spareRate <= 0) {
            return Double.POSITIVE_INFINITY;
        }
        return waitProbability(servers, arrivalRatePerSecond / serviceRatePerServer) / spareRate;
    }
}
