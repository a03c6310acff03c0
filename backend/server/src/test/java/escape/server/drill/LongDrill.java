package escape.server.drill;

import escape.server.servers.Postgres;
import escape.server.servers.RabbitMq;
import java.nio.file.Files;
import java.time.Duration;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** The long form of the drill, as one command; see CONTRIBUTING.md. */
@Command(name = "drill", mixinStandardHelpOptions = true, description = "Plays many sessions while servers fail.")
final class LongDrill implements Callable<Integer> {
    @Option(names = "--nodes", defaultValue = "2", description = "1 with H2 in a file, or 2 on PostgreSQL and RabbitMQ")
    private int nodes;

    @Option(
            names = "--sessions",
            defaultValue = "50",
            description = "sessions, each with three players and a facilitator")
    private int sessions;

    @Option(names = "--faults", defaultValue = "200", description = "faults, one after the other")
    private int faults;

    @Option(names = "--seed", defaultValue = "1", description = "of the faults and of the players' pauses")
    private long seed;

    @Option(
            names = "--pause",
            defaultValue = "200",
            description = "longest pause between two commands of one client, ms")
    private int pause;

    @Option(names = "--restart-database", description = "command; without one, its connections are ended")
    private @Nullable String restart;

    @Option(names = "--stop-broker", description = "command; without one, the nodes are cut off from it")
    private @Nullable String stop;

    @Option(names = "--start-broker", description = "command")
    private @Nullable String start;

    @Option(
            names = "--without",
            description = "a safeguard to leave out, so that the drill must fail: ${COMPLETION-CANDIDATES}")
    private @Nullable Safeguard without;

    private LongDrill() {}

    public static void main(String[] arguments) {
        System.exit(new CommandLine(new LongDrill())
                .setCaseInsensitiveEnumValuesAllowed(true)
                .execute(arguments));
    }

    @Override
    public Integer call() throws Exception {
        var folder = Files.createTempDirectory("drill");
        System.out.println("The nodes write to " + folder);
        if (nodes == 1) {
            return report(Plan.oneNode(folder, sessions, faults, seed));
        }
        try (var database = Postgres.fresh()) {
            return report(Plan.twoNodes(folder, sessions, faults, seed, database.url(), RabbitMq.address())
                    .with(restart, stop, start));
        }
    }

    private int report(Plan unpaced) throws Exception {
        var plan = unpaced.paced(Duration.ofMillis(pause));
        var removed = without;
        var report = removed == null
                ? new Drill(plan).run()
                : new Drill(removed.removedFrom(plan), () -> removed.remove(plan.database())).run();
        System.out.println(report);
        return report.findings().number() == 0 ? 0 : 1;
    }
}
