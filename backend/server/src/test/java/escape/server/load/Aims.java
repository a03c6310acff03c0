package escape.server.load;

import java.io.PrintStream;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Everything that was aimed for, measured in one go and printed beside the aim. */
final class Aims {
    private static final int MANY = 1000;
    private static final double DAY = 20;
    private static final double BARE_FROM = 4;
    private static final double HTML_FROM = 0.5;
    private static final double MINUTE = 60;

    private final Measure measure;
    private final int runs;
    private final PrintStream out;
    private final Map<String, List<Double>> found = new LinkedHashMap<>();
    private final Map<String, String> aims = new LinkedHashMap<>();

    Aims(Measure measure, int runs, PrintStream out) {
        this.measure = measure;
        this.runs = runs;
        this.out = out;
    }

    void print() {
        for (var run = 1; run <= runs; run++) {
            out.printf("%nRun %d%n", run);
            var none = highest("without the log, JSON, commands/s", "0.7 of the bare server", measure.of(Kind.NONE));
            var bytes = none == null ? measure.bytes() : (int) none.bytesPerUpdate();
            var bare = highest(
                    "bare server, commands/s",
                    "",
                    measure.of(Kind.BARE).in(Wording.JSON).sized(bytes).begun(BARE_FROM));
            if (none != null && bare != null) {
                note("without the log, share of the bare server", "0.7", none.achieved() / bare.achieved());
            }
            highest("H2 on disk, JSON, commands/s", "7,000", measure.of(Kind.H2));
            highest("PostgreSQL, JSON, commands/s", "8,000", measure.of(Kind.POSTGRES));
            highest(
                    "H2 on disk, HTML, commands/s",
                    "2,500",
                    measure.of(Kind.H2).in(Wording.HTML).begun(HTML_FROM));
            many();
        }
        out.printf("%n%-50s %24s %12s  %s%n", "", "aim", "median", "runs");
        found.forEach((what, values) -> out.printf(
                "%-50s %24s %12.2f  %s%n",
                what,
                aims.get(what),
                median(values),
                values.stream().map("%.2f"::formatted).toList()));
    }

    private @Nullable Step highest(String what, String aim, Measure wanted) {
        try (var bench = Bench.open(wanted, out)) {
            var best = bench.highest();
            if (best != null) {
                note(what, aim, best.achieved());
                note(what.replace("commands/s", "CPU s per 1,000"), "", best.cpuPerThousand());
            }
            return best;
        }
    }

    /** Without practice: this is of a server that has just been started for many. */
    private void many() {
        try (var bench = Bench.open(measure.of(Kind.H2).with(MANY, DAY), out)) {
            note("first page, seconds from a cold start", "3", bench.firstPage());
            note("resident at 4,000 sockets, MB", "400", bench.resident());
            note("1,000 running clocks, first minute, % of a core", "15", 100 * bench.idleShare(MINUTE));
            note("1,000 running clocks, second minute, % of a core", "15", 100 * bench.idleShare(MINUTE));
            var step = bench.at(MANY);
            if (step.isClean()) {
                note("1,000 sessions, p99 ms at 1,000 commands/s", "100", step.milliseconds(99));
            } else {
                out.println("  1,000 sessions: no p99, for the step was not clean");
            }
            note("resident after that, MB", "400", bench.resident());
        }
    }

    private void note(String what, String aim, double value) {
        aims.put(what, aim);
        found.computeIfAbsent(what, first -> new ArrayList<>()).add(value);
    }

    private static double median(List<Double> values) {
        var sorted = values.stream().sorted().toList();
        return (sorted.get((sorted.size() - 1) / 2) + sorted.get(sorted.size() / 2)) / 2;
    }
}
