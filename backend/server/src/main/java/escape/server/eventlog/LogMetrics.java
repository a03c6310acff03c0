package escape.server.eventlog;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.DistributionSummary;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.util.Collection;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** How long it takes until what is to be logged is on disk, and how many writes share the way there. */
final class LogMetrics {
    private final MeterRegistry registry;
    private final Timer append;
    private final DistributionSummary group;
    private final Counter failed;

    LogMetrics(MeterRegistry registry) {
        this.registry = registry;
        append = Timer.builder("escape.log.append")
                .description("From a write's being queued until it is on disk")
                .register(registry);
        group = DistributionSummary.builder("escape.log.group")
                .description("Writes that shared a transaction")
                .serviceLevelObjectives(1, 2, 5, 10, 25, 50, 100, 250, 500)
                .register(registry);
        failed = Counter.builder("escape.log.failed")
                .description("Transactions that did not reach the disk, but for those that came too late")
                .register(registry);
    }

    void watch(Collection<?> waiting) {
        Gauge.builder("escape.log.waiting", waiting, Collection::size)
                .description("Writes that wait for the next transaction")
                .register(registry);
    }

    void written(List<Write> shared) {
        var now = System.nanoTime();
        group.record(shared.size());
        shared.forEach(write -> append.record(now - write.queuedAt(), TimeUnit.NANOSECONDS));
    }

    void failed() {
        failed.increment();
    }
}
