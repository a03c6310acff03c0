package escape.server.load;

import java.util.Arrays;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** The load generator as a program. See CONTRIBUTING.md. */
@Command(
        name = "load",
        mixinStandardHelpOptions = true,
        description = "Measures a server of its own making, on one core, from another.")
final class Load implements Callable<Integer> {
    enum What {
        /** The highest rate at which 99 of 100 updates come within 100 ms. */
        SEARCH,
        /** One rate. */
        RATE,
        /** What running clocks cost while nobody does anything. */
        CLOCK,
        /** All of it, beside what was aimed for. */
        AIMS
    }

    @Option(names = "--what", defaultValue = "SEARCH")
    private What what = What.SEARCH;

    @Option(names = "--log", defaultValue = "H2", description = "H2, POSTGRES, NONE or BARE")
    private Kind log = Kind.H2;

    @Option(names = "--format", defaultValue = "JSON")
    private Wording format = Wording.JSON;

    @Option(names = "--play", defaultValue = "PACE", description = "PACE or TALK")
    private Tables play = Tables.PACE;

    @Option(names = "--sessions", defaultValue = "250")
    private int sessions;

    @Option(names = "--rate", defaultValue = "1000", description = "commands a second")
    private double rate;

    @Option(
            names = "--from",
            defaultValue = "500",
            description = "commands a second at which a search begins, and all practice is")
    private double from;

    @Option(names = "--practice", defaultValue = "20", description = "seconds of play before anything is measured")
    private double practice;

    @Option(names = "--warm-up", defaultValue = "3", description = "seconds before each measurement")
    private double warmUp;

    @Option(names = "--seconds", defaultValue = "6", description = "of each measurement")
    private double seconds;

    @Option(names = "--seconds-per-day", defaultValue = "20", description = "for CLOCK")
    private double secondsPerDay;

    @Option(names = "--bytes", defaultValue = "500", description = "of an update of the bare server")
    private int bytes;

    @Option(names = "--runs", defaultValue = "1", description = "of AIMS; medians are told")
    private int runs;

    @Option(names = "--jvm", defaultValue = "", description = "options of the server's virtual machine, in one word")
    private String jvm = "";

    @Option(names = "--server-core", defaultValue = "0", description = "-1 leaves it all")
    private int serverCore;

    @Option(names = "--own-core", defaultValue = "1", description = "-1 leaves it all")
    private int ownCore;

    public static void main(String... arguments) {
        System.exit(new CommandLine(new Load())
                .setCaseInsensitiveEnumValuesAllowed(true)
                .execute(arguments));
    }

    @Override
    public Integer call() {
        var conditions = new Measure.Conditions(practice, warmUp, seconds, options(), serverCore, ownCore);
        var measure = new Measure(log, format, play, sessions, Host.SLOW, bytes, from, conditions);
        switch (what) {
            case SEARCH -> {
                try (var bench = Bench.open(measure, System.out)) {
                    var best = bench.highest();
                    System.out.printf(
                            "%s: highest %s%n  %.0f MB resident%n",
                            measure, best == null ? "none" : best.line(), bench.resident());
                }
            }
            case RATE -> {
                try (var bench = Bench.open(measure, System.out)) {
                    bench.practise();
                    bench.at(rate);
                    System.out.printf("  %.0f MB resident%n", bench.resident());
                }
            }
            case CLOCK -> {
                try (var bench = Bench.open(measure.with(sessions, secondsPerDay), System.out)) {
                    System.out.printf("  %.1f %% of a core%n", 100 * bench.idleShare(seconds));
                }
            }
            case AIMS -> new Aims(measure, runs, System.out).print();
        }
        return 0;
    }

    private List<String> options() {
        return jvm.isBlank() ? List.of() : Arrays.asList(jvm.trim().split("\\s+"));
    }
}
