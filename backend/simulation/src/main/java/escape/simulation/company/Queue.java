package escape.simulation.company;

/** Hosting under load: {@link ErlangC} below capacity, a saturated line with a time-out above it (Kleinrock 1975). */
public final class Queue {
    private Queue() {}

    /**
     * Below capacity nobody is turned away and the mean wait is Erlang's, at most the time-out. From capacity on the
     * line fills until the wait is the time-out, and just the surplus is turned away.
     *
     * @param arrivalRate requests per second
     * @param servers requests that can be worked on at once
     * @param serviceTimeSeconds work in one request
     * @param timeoutSeconds after which a customer gives up
     */
    public static QueueOutcome at(double arrivalRate, int servers, double serviceTimeSeconds, double timeoutSeconds) {
        double offeredLoad = arrivalRate * serviceTimeSeconds;
        if (offeredLoad <= 0) {
            return new QueueOutcome(0, 0, 0, 0);
        }
        if (offeredLoad >= servers) {
            return new QueueOutcome(offeredLoad, 1, timeoutSeconds, 1 - servers / offeredLoad);
        }
        double wait = ErlangC.meanWaitSeconds(servers, arrivalRate, 1 / serviceTimeSeconds);
        return new QueueOutcome(offeredLoad, offeredLoad / servers, Math.min(wait, timeoutSeconds), 0);
    }
}
