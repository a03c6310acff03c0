package escape.server.rounds;

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

/** Does something again and again while the server runs, in a thread of its own, the first time after one pause. */
public final class Rounds implements SmartLifecycle {
    private static final Logger log = LoggerFactory.getLogger(Rounds.class);

    /** One round; whatever it throws, the next one comes. */
    @FunctionalInterface
    public interface Round {
        void go() throws Exception;
    }

    private final String name;
    private final Round round;
    private final Duration apart;
    private @Nullable ScheduledExecutorService running;
    private final Outage outage;

    /** @param apart from the end of a round to the beginning of the next; none is ever made where this is nothing */
    public Rounds(String name, Round round, Duration apart) {
        this.name = name;
        this.round = round;
        this.apart = apart;
        this.outage = new Outage(
                log, "A round of " + name + " failed", "The rounds of " + name + " go on", InstantSource.system());
    }

    @Override
    public void start() {
        if (apart.isPositive()) {
            var executor = Executors.newSingleThreadScheduledExecutor(
                    Thread.ofPlatform().name(name).daemon().factory());
            var _ = executor.scheduleWithFixedDelay(this::one, apart.toNanos(), apart.toNanos(), TimeUnit.NANOSECONDS);
            running = executor;
        }
    }

    /**
     * Lets a round end that has begun: what it needs is there until all of this lifecycle's phases have stopped. It is not
     * interrupted, because H2 closes the file of a database whose reader is.
     */
    @Override
    public void stop() {
        if (running != null) {
            running.close();
            running = null;
        }
    }

    @Override
    public boolean isRunning() {
        return running != null;
    }

    /**
     * A round that fails, as while the database is away, must not be the last, not even by an {@link Error}: an executor would
     * never again run what has thrown anything, and tell nobody.
     */
    private void one() {
        try {
            round.go();
            outage.worked();
        } catch (Exception | Error failed) {
            outage.failed(failed);
        }
    }
}
