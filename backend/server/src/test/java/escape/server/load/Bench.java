package escape.server.load;

import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import org.jspecify.annotations.Nullable;

/** One server of a kind, tables seated at it, and what can be measured on both. */
final class Bench implements AutoCloseable {
    private static final double CLIMB = 1.5;
    private static final double CLOSE_ENOUGH = 1.06;
    private static final int TRIES = 2;
    private static final int COLD_TRIES = 8;

    private final Path folder;
    private final Kind.Started started;
    private final Generator generator;
    private final Measure measure;
    private final PrintStream out;

    private Bench(Path folder, Kind.Started started, Generator generator, Measure measure, PrintStream out) {
        this.folder = folder;
        this.started = started;
        this.generator = generator;
        this.measure = measure;
        this.out = out;
    }

    static Bench open(Measure measure, PrintStream out) {
        var folder = temporary();
        var started = measure.kind()
                .start(
                        folder,
                        measure.conditions().serverCore(),
                        measure.conditions().jvm(),
                        measure.bytes());
        try {
            return open(folder, started, measure, out);
        } catch (RuntimeException failed) {
            started.close();
            throw failed;
        }
    }

    private static Bench open(Path folder, Kind.Started started, Measure measure, PrintStream out) {
        var server = started.server();
        out.printf("%s: first page after %.2f s%n", measure, server.firstPage());
        var tables = measure.kind().tables(started, measure.sessions(), Measure.SCENARIO, measure.secondsPerDay());
        pin(measure.conditions().ownCore());
        var generator = new Generator(server.port(), measure.wording(), server::cpu);
        generator.connect(tables, measure.tables().moves(Measure.ROLES));
        out.printf(
                "  %,d sockets at %,d tables, %.0f MB resident%n",
                tables.stream().mapToInt(table -> table.places().size()).sum(), tables.size(), server.resident());
        return new Bench(folder, started, generator, measure, out);
    }

    double firstPage() {
        return started.server().firstPage();
    }

    double resident() {
        return started.server().resident();
    }

    Step at(double rate) {
        return played(
                "", rate, measure.conditions().warmUp(), measure.conditions().seconds());
    }

    /** Plays before anything is measured. */
    void practise() {
        var half = measure.conditions().practice() / 2;
        if (half > 0) {
            played("practice:", measure.from(), half, half);
        }
    }

    private Step played(String what, double rate, double warmUp, double seconds) {
        var step = generator.step(rate, warmUp, seconds);
        out.println("  " + what + step.line());
        generator.faults().sofar().forEach((fault, times) -> out.println("  " + times + " × " + fault));
        generator.faults().clear();
        return step;
    }

    /**
     * The highest rate that holds: up in leaps until one fails, then halving the gap, then up in small steps, since a rate that
     * failed may have come before the server's code was compiled. Each step has two tries, the first of all more.
     */
    @Nullable
    Step highest() {
        practise();
        var best = roughly();
        var next = best;
        while (next != null && next.holds()) {
            best = next;
            next = tried(best.wanted() * CLOSE_ENOUGH, TRIES);
        }
        return best;
    }

    private @Nullable Step roughly() {
        Step best = null;
        var failed = Double.NaN;
        var rate = measure.from();
        while (Double.isNaN(failed) || failed / rate > CLOSE_ENOUGH) {
            var next = Double.isNaN(failed) ? rate : Math.sqrt(rate * failed);
            var step = tried(next, best == null ? COLD_TRIES : TRIES);
            if (!step.settled()) {
                break;
            }
            if (step.holds()) {
                best = best == null || step.achieved() > best.achieved() ? step : best;
                rate = Double.isNaN(failed) ? next * CLIMB : next;
            } else if (best == null) {
                break;
            } else {
                failed = next;
                rate = best.wanted();
            }
        }
        return best;
    }

    private Step tried(double rate, int times) {
        var step = at(rate);
        for (var more = 1; more < times && step.settled() && !step.holds(); more++) {
            step = at(rate);
        }
        return step;
    }

    /** Share of the core that the server uses while nobody does anything. */
    double idleShare(double seconds) {
        var before = started.server().cpu();
        generator.step(0, 0, seconds);
        return (started.server().cpu() - before) / seconds;
    }

    private static void pin(int core) {
        if (core < 0) {
            return;
        }
        try {
            var pid = String.valueOf(ProcessHandle.current().pid());
            new ProcessBuilder("taskset", "-a", "-c", "-p", String.valueOf(core), pid)
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .start()
                    .waitFor();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static Path temporary() {
        try {
            return Files.createTempDirectory(Path.of("target"), "load");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        generator.close();
        started.close();
        try (var files = Files.walk(folder)) {
            for (var file :
                    new ArrayList<>(files.sorted(Comparator.reverseOrder()).toList())) {
                Files.delete(file);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
