package escape.simulation.company;

import escape.simulation.immutable.Copies;
import java.util.List;

/** The machines that serve the customers. */
public record Hosting(int servers, List<Delivery> ordered, List<LoadDay> days) {
    /** Machines that a company can have, those on their way included. */
    public static final int MOST_SERVERS = 1_000_000;

    public record Delivery(int servers, int day) {}

    /**
     * @param offered requests a second in the peak hour
     * @param capacity requests a second that the servers can do
     * @param waitSeconds mean time in the queue
     * @param turnedAway share of requests
     */
    public record LoadDay(double offered, double capacity, double waitSeconds, double turnedAway) {
        public double load() {
            return capacity == 0 ? 0 : offered / capacity;
        }
    }

    public LoadDay latest() {
        return days.isEmpty() ? new LoadDay(0, 0, 0, 0) : days.getLast();
    }

    public Hosting served(LoadDay day) {
        return new Hosting(servers, ordered, Copies.plus(days, day));
    }

    public Hosting order(Delivery delivery) {
        return new Hosting(servers, Copies.plus(ordered, delivery), days);
    }

    public Hosting arrived(int more, int day) {
        return new Hosting(servers + more, Copies.without(ordered, one -> one.day() <= day), days);
    }

    /** How many more it could have. */
    public int room() {
        return Math.max(
                0,
                MOST_SERVERS
                        - servers
                        - ordered.stream().mapToInt(Delivery::servers).sum());
    }

    public Hosting withServers(int number) {
        return new Hosting(number, ordered, days);
    }
}
