package escape.server.live;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.concurrent.atomic.AtomicReference;

/** Stands still until a test lets it pass. */
public final class MovableTime implements InstantSource {
    private final AtomicReference<Instant> now = new AtomicReference<>(Instant.parse("2026-01-01T08:00:00Z"));

    @Override
    public Instant instant() {
        return now.get();
    }

    public void pass(Duration some) {
        now.updateAndGet(before -> before.plus(some));
    }
}
