package escape.server.speed;

import java.io.PrintStream;
import java.util.Collection;
import java.util.Objects;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.CommandLineOptionException;
import org.openjdk.jmh.runner.options.CommandLineOptions;
import org.openjdk.jmh.runner.options.Options;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.TimeValue;

/** Runs the benchmarks and prints each beside the yardstick of the same run. Takes the arguments of JMH. */
public final class Benchmarks {
    private static final String YARDSTICK = "yardstick";
    private static final String FOLD = "fold";
    private static final double MICROSECONDS = 1e6;

    private Benchmarks() {}

    public static void main(String... arguments) throws RunnerException, CommandLineOptionException {
        Options options = new OptionsBuilder()
                .parent(new CommandLineOptions(arguments))
                .include(CoreBenchmark.class.getSimpleName())
                .forks(1)
                .warmupIterations(3)
                .warmupTime(TimeValue.seconds(2))
                .measurementIterations(5)
                .measurementTime(TimeValue.seconds(2))
                .build();
        print(System.out, new Runner(options).run());
    }

    private static void print(PrintStream out, Collection<RunResult> results) {
        double yard = results.stream()
                .filter(result -> name(result).equals(YARDSTICK))
                .mapToDouble(result -> result.getPrimaryResult().getScore())
                .average()
                .orElse(Double.NaN);
        out.printf("%n%-14s %5s %14s %14s%n", "benchmark", "day", "microseconds", "yardsticks");
        for (RunResult result : results) {
            double score = result.getPrimaryResult().getScore();
            String day = Objects.requireNonNullElse(result.getParams().getParam("day"), "");
            out.printf("%-14s %5s %14.1f %14.2f%n", name(result), day, score, score / yard);
            if (name(result).equals(FOLD)) {
                int events = RecordedGame.play(CoreBenchmark.SEED).events().size();
                out.printf("%-14s %5s %14.0f events a second%n", "", "", events / score * MICROSECONDS);
            }
        }
    }

    private static String name(RunResult result) {
        String full = result.getParams().getBenchmark();
        return full.substring(full.lastIndexOf('.') + 1);
    }
}
