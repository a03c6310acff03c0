package escape.server.drill;

import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.LongAdder;

/** What was asked of one session, and what was answered. */
final class Ledger {
    /** The version that was acknowledged, by the command's key. */
    final Map<String, Long> acknowledged = new ConcurrentHashMap<>();

    final Set<String> refused = ConcurrentHashMap.newKeySet();
    /** Sent, and never answered. */
    final Set<String> open = ConcurrentHashMap.newKeySet();

    /** Sent more than once: an earlier delivery may be held up at a node and decided after a later one. */
    final Set<String> repeated = ConcurrentHashMap.newKeySet();

    final LongAdder sentAgain = new LongAdder();

    void send(String key) {
        if (!open.add(key)) {
            repeated.add(key);
            sentAgain.increment();
        }
    }

    void acknowledge(String key, long version) {
        var before = acknowledged.put(key, version);
        if (before != null && before != version) {
            throw new IllegalStateException("%s was acknowledged at %d and then at %d".formatted(key, before, version));
        }
        open.remove(key);
    }

    void refuse(String key) {
        refused.add(key);
        open.remove(key);
    }
}
