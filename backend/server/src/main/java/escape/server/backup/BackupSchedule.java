package escape.server.backup;

import java.io.IOException;
import java.sql.SQLException;
import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;

/** Makes a backup every so often, the first after that time. */
final class BackupSchedule implements SmartLifecycle {
    private static final Logger log = LoggerFactory.getLogger(BackupSchedule.class);

    private final Backups backups;
    private final Duration every;
    private @Nullable ScheduledExecutorService rounds;

    BackupSchedule(Backups backups, Duration every) {
        this.backups = backups;
        this.every = every;
    }

    @Override
    public void start() {
        if (every.isPositive()) {
            var executor = Executors.newSingleThreadScheduledExecutor(
                    Thread.ofPlatform().name("backups").daemon().factory());
            executor.scheduleAtFixedRate(this::round, every.toMillis(), every.toMillis(), TimeUnit.MILLISECONDS);
            rounds = executor;
        }
    }

    /** A full disk today must not mean that there is no backup tomorrow. */
    private void round() {
        try {
            backups.make();
        } catch (IOException | SQLException | RuntimeException failed) {
            log.error("There is no backup this time", failed);
        }
    }

    /** Lets one that is being made end; its connection is there until all of this lifecycle's phases have stopped. */
    @Override
    public void stop() {
        if (rounds != null) {
            rounds.close();
            rounds = null;
        }
    }

    @Override
    public boolean isRunning() {
        return rounds != null;
    }
}
