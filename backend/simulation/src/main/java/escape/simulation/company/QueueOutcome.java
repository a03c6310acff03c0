package escape.simulation.company;

/**
 * How the servers cope.
 *
 * @param offeredLoad erlangs: the number of servers that the requests would keep busy
 * @param utilization part of the servers' time spent serving, 0 to 1
 * @param waitSeconds mean wait before service of those who are served
 * @param turnedAwayShare part of the requests that get no answer, 0 to 1
 */
public record QueueOutcome(double offeredLoad, double utilization, double waitSeconds, double turnedAwayShare) {}
