package escape.server.privacy;

import escape.server.logging.Outage;
import java.time.Duration;
import java.time.InstantSource;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;

/** Does something again and again while the server runs. */
final class Rounds implements SmartLifecycle {
    private static final Logger log = LoggerFactory.getLogger(Rounds.class);

    private final String name;
    private final Runnable round;
    private final Duration apart;
    private final Outage outage;
    private @Nullable ScheduledExecutorService running;

    Rounds(String name, Runnable round, Duration apart, InstantSource time) {
        this.name = name;
        this.round = round;
        this.apart = apart;
        this.outage = new Outage(log, "A round of " + name + " failed", "The rounds of " + name + " go on", time);
    }

    @Override
    public void start() {
        var executor = Executors.newSingleThreadScheduledExecutor(
                Thread.ofPlatform().name(name).daemon().factory());
        executor.scheduleWithFixedDelay(this::one, apart.toMillis(), apart.toMillis(), TimeUnit.MILLISECONDS);
        running = executor;
    }

    @Override
    public void stop() {
        if (running != null) {
            running.shutdown();
            running = null;
        }
    }

    @Override
    public boolean isRunning() {
        return running != null;
    }

    /** A round that fails, as while the database is away, must not be the last. */
    private void one() {
        try {
            round.run();
            outage.worked();
        } catch (RuntimeException failed) {
            outage.failed(failed);
        }
    }
}
