package escape.server.drill;

import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.LongAdder;

/** What was asked of one session, and what was answered. */
final class Ledger {
    /** The version that was acknowledged, by the command's key. */
    final Map<String, Long> acknowledged = new ConcurrentHashMap<>();

    /** The highest version that anybody at the table had been shown when the no was heard, by the command's key. */
    final Map<String, Long> refused = new ConcurrentHashMap<>();

    /** Sent, and never answered. */
    final Set<String> open = ConcurrentHashMap.newKeySet();

    /** Sent more than once: an earlier delivery may be held up at a node and decided after a later one. */
    final Set<String> repeated = ConcurrentHashMap.newKeySet();

    final LongAdder sentAgain = new LongAdder();

    private final AtomicLong shown = new AtomicLong();

    /** Somebody at the table sees this version. */
    void show(long version) {
        shown.accumulateAndGet(version, Math::max);
    }

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
        refused.put(key, shown.get());
        open.remove(key);
    }
}
