package escape.server.fuzz;

import escape.server.EscapeApplication;
import escape.server.load.ServerProcess;
import escape.server.servers.Postgres;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** The fuzzer as a program. See CONTRIBUTING.md. */
@Command(
        name = "fuzz",
        mixinStandardHelpOptions = true,
        description = "Sends a server of its own what nobody should send, and counts what becomes of it.")
final class Fuzz implements Callable<Integer> {
    static final String SECRET = "a-secret-for-fuzzing-only";
    static final String OPERATOR = "an-operator-for-fuzzing-only";
    /** Faults that the server has noticed itself. */
    private static final Pattern FAULT = Pattern.compile(" ERROR |^\\s+at [a-z]+\\.|^Caused by|OutOfMemory");

    /** All come from one address, which would soon be told nothing but that it has tried too often. */
    private static final List<String> GUESSES = List.of(
            "--escape.rates.wrong-codes=100000000",
            "--escape.rates.wrong-secrets=100000000",
            "--escape.sign-in.wrong-by-address=100000000",
            "--escape.sign-in.wrong-by-account=100000000",
            "--escape.sign-in.wrong-by-browser=100000000");

    /** A worker reads from a socket when it sends there again, which on a busy machine may take it a while. */
    private static final List<String> UNREAD = List.of("--escape.live.stall=5m", "--escape.live.silence=5m");

    private static final List<String> SPEED = List.of(
            "--escape.rates.commands=100000000",
            "--escape.live.frames-at-once=1000000",
            "--escape.live.frames-per-second=1000000");

    /** Kilobytes: the pages that H2 keeps in memory come and go, 64 MB of them for each GB of heap. */
    private static final long HEAP_NOISE = 64 * 1024;

    private static final Pattern USED = Pattern.compile("total \\d+K, used (\\d+)K");

    @Option(names = "--inputs", defaultValue = "1000000")
    private long inputs;

    @Option(names = "--round", defaultValue = "20000", description = "inputs before the tables are new")
    private long round;

    @Option(names = "--seed", defaultValue = "1")
    private long seed;

    @Option(names = "--postgres", description = "on PostgreSQL instead of H2")
    private boolean postgres;

    @Option(names = "--limits", description = "with the limits on commands and frames as they ship")
    private boolean limits;

    public static void main(String... arguments) {
        System.exit(new CommandLine(new Fuzz()).execute(arguments));
    }

    @Override
    public Integer call() throws IOException, InterruptedException {
        var folder = Files.createTempDirectory(Path.of("target"), "fuzz");
        var settings = new ArrayList<>(List.of(
                "--escape.facilitator-secret=" + SECRET,
                "--escape.operator-secret=" + OPERATOR,
                "--escape.data=" + folder.resolve("escape").toAbsolutePath(),
                "--escape.backup.folder=" + folder.resolve("backups").toAbsolutePath(),
                "--escape.backup.kept=1",
                "--escape.pace.rest=2s",
                "--escape.live.room-kept=2s"));
        settings.addAll(GUESSES);
        settings.addAll(UNREAD);
        if (!limits) {
            settings.addAll(SPEED);
        }
        if (postgres) {
            try (var database = Postgres.fresh()) {
                settings.add("--spring.datasource.url=" + database.url());
                return run(folder, settings);
            }
        }
        return run(folder, settings);
    }

    private int run(Path folder, List<String> settings) throws IOException, InterruptedException {
        var tally = new Tally();
        System.out.printf("Seed %d, %,d inputs, %s%n", seed, inputs, folder);
        try (var server = ServerProcess.start(
                folder, -1, List.of("-XX:+UseSerialGC", "-Xmx1g"), EscapeApplication.class, "/", settings)) {
            var rounds = new Round(server.port(), SECRET, tally, folder);
            var heaps = new ArrayList<Long>();
            for (var first = 0L; first < inputs; first += round) {
                rounds.play(seed, first, Math.min(inputs, first + round));
                System.out.printf("%,d sent, %,d failures%n", tally.total(), tally.failed());
                var now = heap(server.pid());
                heaps.add(now);
                // A run of hours that is broken off has told something by then.
                System.out.printf("%s%n%,d KB of heap%n", tally.table(), now);
            }
            System.out.printf("Resident %.0f MB%n", server.resident());
            judge(heaps, tally);
        }
        var faults = Files.readAllLines(folder.resolve("server.log")).stream()
                .filter(line -> FAULT.matcher(line).find())
                .toList();
        faults.stream().limit(60).forEach(System.out::println);
        System.out.println(tally.table());
        System.out.printf("%,d lines of faults in the server's log%n", faults.size());
        return tally.failed() == 0 && faults.isEmpty() ? 0 : 1;
    }

    /** In the first round classes are loaded and pools fill; from the second on, rounds are to leave nothing behind. */
    private static void judge(List<Long> heaps, Tally tally) {
        if (heaps.size() < 3) {
            System.out.println("Heap is not judged: it takes three rounds");
            return;
        }
        var grown = heaps.getLast() - heaps.get(1);
        System.out.printf(
                "Heap after the second round %,d KB, after the last %,d KB: %+,d KB of %,d allowed%n",
                heaps.get(1), heaps.getLast(), grown, HEAP_NOISE);
        if (grown > HEAP_NOISE) {
            tally.fail("the heap has grown by " + grown + " KB", 0, "rounds: " + heaps);
        }
    }

    /** Kilobytes in use once nobody is there any more and all that can be is collected. */
    private static long heap(long pid) throws IOException, InterruptedException {
        TimeUnit.SECONDS.sleep(6);
        ask(pid, "GC.run");
        var used = USED.matcher(ask(pid, "GC.heap_info"));
        var sum = 0L;
        while (used.find()) {
            sum += Long.parseLong(used.group(1));
        }
        return sum;
    }

    private static String ask(long pid, String what) throws IOException, InterruptedException {
        var jcmd = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "jcmd").toString(), String.valueOf(pid), what)
                .redirectErrorStream(true)
                .start();
        var said = new String(jcmd.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        jcmd.waitFor();
        return said;
    }
}
