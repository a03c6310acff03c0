package escape.server.access;

import java.time.Duration;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.Map;

/** Counts what each address or seat has tried within the last while, and says when it is enough. */
public final class Attempts {
    private final int most;
    private final long window;
    private final InstantSource time;
    private final Map<String, Count> counts;

    private record Count(long since, int number) {}

    public Attempts(int most, Duration window, int remembered, InstantSource time) {
        this.most = most;
        this.window = window.toMillis();
        this.time = time;
        this.counts = new LinkedHashMap<>() {
            @Override
            protected boolean removeEldestEntry(Map.Entry<String, Count> eldest) {
                return size() > remembered;
            }
        };
    }

    public synchronized boolean isExhausted(String by) {
        return count(by).number() >= most;
    }

    synchronized int number(String by) {
        return count(by).number();
    }

    public synchronized void count(String by, int tried) {
        var count = count(by);
        counts.put(by, new Count(count.since(), count.number() + tried));
    }

    /** Counts one more before it is made, so that many at once are not all let through. */
    public synchronized boolean takesOne(String by) {
        if (isExhausted(by)) {
            return false;
        }
        count(by, 1);
        return true;
    }

    /** It was none of those that count. */
    public synchronized void givesBack(String by) {
        if (count(by).number() > 0) {
            count(by, -1);
        }
    }

    private Count count(String by) {
        var now = time.millis();
        var count = counts.get(by);
        if (count == null || now - count.since() >= window) {
            counts.remove(by);
            return new Count(now, 0);
        }
        return count;
    }
}
