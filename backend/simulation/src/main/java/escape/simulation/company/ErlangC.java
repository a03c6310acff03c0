package escape.simulation.company;

/**
 * The queue M/M/n: requests at random, {@code n} like servers, one line without end (Erlang 1917; Kleinrock 1975,
 * "Queueing Systems", volume 1).
 */
public final class ErlangC {
    private ErlangC() {}

    /**
     * Probability that a request has to wait, 0 to 1; 1 at or over capacity. Worked out by the recursion of Erlang's
     * loss formula, which stays exact where powers and factorials overflow, in one step per server.
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
        double blocked = 1;
        for (int server = 1; server <= servers; server++) {
            blocked = offeredLoad * blocked / (server + offeredLoad * blocked);
        }
        return blocked / (1 - offeredLoad / servers * (1 - blocked));
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
