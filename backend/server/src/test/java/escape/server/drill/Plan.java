package escape.server.drill;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a drill does.
 *
 * @param database address of a PostgreSQL database for two nodes; none drills one node with H2 in a file
 * @param broker address of a RabbitMQ server; needed for two nodes
 * @param main program of a node; another than the server's own may leave a safeguard out
 * @param url H2's address where it is not the one that the server ships with
 * @param day real time of a simulated day
 * @param pause longest pause of a client between two commands
 * @param restart command that restarts the database server; without one its connections are ended
 * @param stop command that stops the broker, and {@code start} the one that starts it again; without them it is cut off
 */
record Plan(
        Path folder,
        int sessions,
        int faults,
        long seed,
        @Nullable String database,
        @Nullable String broker,
        String main,
        @Nullable String url,
        Duration day,
        Duration pause,
        @Nullable String restart,
        @Nullable String stop,
        @Nullable String start) {

    static Plan oneNode(Path folder, int sessions, int faults, long seed) {
        return new Plan(folder, sessions, faults, seed, null, null, SERVER, null, DAY, PAUSE, null, null, null);
    }

    static Plan twoNodes(Path folder, int sessions, int faults, long seed, String database, String broker) {
        return new Plan(folder, sessions, faults, seed, database, broker, SERVER, null, DAY, PAUSE, null, null, null);
    }

    List<Fault> possible() {
        return database == null ? Fault.OF_ONE_NODE : List.of(Fault.values());
    }

    Plan with(@Nullable String restart, @Nullable String stop, @Nullable String start) {
        return new Plan(folder, sessions, faults, seed, database, broker, main, url, day, pause, restart, stop, start);
    }

    Plan withNodes(String main, @Nullable String url) {
        return new Plan(folder, sessions, faults, seed, database, broker, main, url, day, pause, restart, stop, start);
    }

    Plan paced(Duration pause) {
        return new Plan(folder, sessions, faults, seed, database, broker, main, url, day, pause, restart, stop, start);
    }

    private static final String SERVER = "escape.server.EscapeApplication";
    private static final Duration DAY = Duration.ofSeconds(10);
    private static final Duration PAUSE = Duration.ofMillis(200);
}
