package escape.server.backup;

import io.micrometer.core.instrument.FunctionCounter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;

/** How old the newest backup is, and how many could not be made. */
final class BackupMetrics {
    private static final double MILLISECONDS = 1000;

    private BackupMetrics() {}

    /**
     * Where there is no backup yet, a server that is to make them counts from its own start, so that the first is missed too; for
     * one that is not, there is no number.
     */
    static void register(MeterRegistry registry, Backups backups, boolean scheduled, InstantSource time) {
        var otherwise = scheduled ? Optional.of(time.instant()) : Optional.<Instant>empty();
        Gauge.builder(
                        "escape.backup.age",
                        backups,
                        all -> newest(all)
                                .or(() -> otherwise)
                                .map(begun -> seconds(begun, time.instant()))
                                .orElse(Double.NaN))
                .baseUnit("seconds")
                .description("Since the newest backup was begun")
                .register(registry);
        FunctionCounter.builder("escape.backup.failed", backups, Backups::failed)
                .description("Backups that could not be made")
                .register(registry);
    }

    private static Optional<Instant> newest(Backups backups) {
        try {
            return backups.newest();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static double seconds(Instant since, Instant now) {
        return Duration.between(since, now).toMillis() / MILLISECONDS;
    }
}
