package escape.server.load;

import java.util.concurrent.TimeUnit;
import org.HdrHistogram.Histogram;

/** What one event loop has counted in one step. Only that loop writes it; it is read once the step is over. */
final class Gauge {
    private static final long LONGEST = TimeUnit.MINUTES.toMicros(2);

    /** From the moment when a command was due to the update at each client that it concerns, in microseconds. */
    final Histogram seen = new Histogram(LONGEST, 3);

    final Histogram acknowledged = new Histogram(LONGEST, 3);
    private final long from;
    private final long until;

    long sent;
    long acks;
    long refused;
    /** Acknowledgements that came while it was measured. */
    long acksInTime;

    long expected;
    long received;
    long updates;
    long updateBytes;
    /** Updates that do not go on from what the client had. */
    long gaps;
    /** Frames that say everything, where an update was to come. */
    long wholes;

    /** @param from in nanoseconds; what was due earlier is warming up and counts in no time */
    Gauge(long from, long until) {
        this.from = from;
        this.until = until;
    }

    void acknowledged(long due, long now) {
        acks++;
        if (now >= from && now < until) {
            acksInTime++;
        }
        note(acknowledged, due, now);
    }

    void seen(long due, long now) {
        received++;
        note(seen, due, now);
    }

    void updated(int bytes) {
        updates++;
        updateBytes += bytes;
    }

    boolean isSettled() {
        return acks + refused == sent && received == expected;
    }

    long open() {
        return sent - acks - refused;
    }

    Gauge add(Gauge other) {
        seen.add(other.seen);
        acknowledged.add(other.acknowledged);
        sent += other.sent;
        acks += other.acks;
        refused += other.refused;
        acksInTime += other.acksInTime;
        expected += other.expected;
        received += other.received;
        updates += other.updates;
        updateBytes += other.updateBytes;
        gaps += other.gaps;
        wholes += other.wholes;
        return this;
    }

    private void note(Histogram times, long due, long now) {
        if (due >= from && due < until) {
            times.recordValue(Math.clamp(TimeUnit.NANOSECONDS.toMicros(now - due), 0, LONGEST));
        }
    }
}
