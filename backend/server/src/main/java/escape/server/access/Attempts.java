package escape.server.access;

import java.time.Duration;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Counts what each address or seat has tried within the last while, and says when it is enough. What somebody has used up is
 * not forgotten because many others try: once as many as it can remember have tried within the while, those that it does not
 * know yet count together.
 */
public final class Attempts {
    private final int most;
    private final long window;
    private final InstantSource time;
    private final int remembered;

    /** In the order in which their windows began. */
    private final Map<String, Count> counts = new LinkedHashMap<>();

    private Count others = new Count(0, 0);

    private record Count(long since, int number) {}

    public Attempts(int most, Duration window, int remembered, InstantSource time) {
        this.most = most;
        this.window = window.toMillis();
        this.time = time;
        this.remembered = remembered;
    }

    public synchronized boolean isExhausted(String by) {
        return count(by).number() >= most;
    }

    synchronized int number(String by) {
        return count(by).number();
    }

    public synchronized void count(String by, int tried) {
        var count = count(by);
        var more = new Count(count.since(), count.number() + tried);
        if (counts.containsKey(by) || hasRoom()) {
            counts.put(by, more);
        } else {
            others = more;
        }
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
        var count = counts.get(by);
        if (count != null && isOver(count)) {
            counts.remove(by);
            count = null;
        }
        if (count != null) {
            return count;
        }
        return hasRoom() || isOver(others) ? new Count(time.millis(), 0) : others;
    }

    private boolean hasRoom() {
        var eldest = counts.values().iterator();
        while (counts.size() >= remembered && eldest.hasNext() && isOver(eldest.next())) {
            eldest.remove();
        }
        return counts.size() < remembered;
    }

    private boolean isOver(Count count) {
        return time.millis() - count.since() >= window;
    }
}
