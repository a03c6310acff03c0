package escape.server.load;

import java.util.Map;
import java.util.TreeMap;

/** What went wrong, each kind once, with how often. */
final class Faults {
    private static final int KINDS = 20;
    private static final int WORDS = 160;

    private final Map<String, Integer> counts = new TreeMap<>();

    synchronized void add(String what) {
        var kind = what.replaceAll("\\d+", "#");
        var words = kind.substring(0, Math.min(WORDS, kind.length()));
        if (counts.size() < KINDS || counts.containsKey(words)) {
            counts.merge(words, 1, Integer::sum);
        }
    }

    synchronized Map<String, Integer> sofar() {
        return Map.copyOf(counts);
    }

    synchronized void clear() {
        counts.clear();
    }
}
