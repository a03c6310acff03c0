package escape.server.fuzz;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Outcomes counted by kind, and what must not be, with the input that led to it. */
final class Tally {
    private static final int KEPT = 40;
    private static final int WORDS = 600;

    private final Map<String, Long> counts = new TreeMap<>();
    private final Map<String, Long> notes = new TreeMap<>();
    private final List<String> failures = new ArrayList<>();
    private long failed;

    synchronized void count(String kind) {
        counts.merge(kind, 1L, Long::sum);
    }

    /** What is no answer to an input. */
    void note(String kind) {
        note(kind, 1);
    }

    synchronized void note(String kind, long times) {
        notes.merge(kind, times, Long::sum);
    }

    synchronized void fail(String why, long number, String input) {
        failed++;
        if (failures.size() < KEPT) {
            failures.add("%s: input %d (%,d characters): %s"
                    .formatted(why, number, input.length(), input.substring(0, Math.min(WORDS, input.length()))));
        }
    }

    synchronized Map<String, Long> counts() {
        return Map.copyOf(counts);
    }

    synchronized Map<String, Long> notes() {
        return Map.copyOf(notes);
    }

    synchronized List<String> failures() {
        return List.copyOf(failures);
    }

    synchronized long failed() {
        return failed;
    }

    synchronized long total() {
        return counts.values().stream().mapToLong(Long::longValue).sum();
    }

    synchronized String table() {
        var lines = new ArrayList<String>();
        counts.forEach((kind, number) -> lines.add("%,12d  %s".formatted(number, kind)));
        notes.forEach((kind, number) -> lines.add("%,12d  %s".formatted(number, kind)));
        lines.add("%,12d  answers in all, %,d failures".formatted(total(), failed));
        failures.forEach(
                failure -> lines.add("FAILURE " + failure.replace("\0", "\\0").replace("\n", "\\n")));
        return String.join("\n", lines);
    }
}
