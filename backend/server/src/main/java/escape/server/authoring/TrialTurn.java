package escape.server.authoring;

import escape.server.access.Denied;
import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.springframework.http.HttpStatus;

/** One scenario is tried at a time: its games keep cores busy that running sessions need too. */
final class TrialTurn {
    private final Semaphore free = new Semaphore(1, true);
    private final Duration patience;

    /** @param patience how long somebody waits for the turn */
    TrialTurn(Duration patience) {
        this.patience = patience;
    }

    <T> T taken(Supplier<T> what) {
        if (!comes()) {
            throw new Denied(HttpStatus.SERVICE_UNAVAILABLE, "error.trial_goes_on");
        }
        try {
            return what.get();
        } finally {
            free.release();
        }
    }

    private boolean comes() {
        try {
            return free.tryAcquire(patience.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
