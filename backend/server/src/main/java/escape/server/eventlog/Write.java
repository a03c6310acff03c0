package escape.server.eventlog;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;

/**
 * The events of one command on their way to the log.
 *
 * @param version of the session once they are there
 * @param queuedAt by {@link System#nanoTime()}
 */
record Write(
        SessionId session,
        List<Object[]> rows,
        @Nullable Aside aside,
        long version,
        long queuedAt,
        CompletableFuture<Appending> outcome) {

    Write(SessionId session, List<Object[]> rows, @Nullable Aside aside, long version) {
        this(session, rows, aside, version, System.nanoTime(), new CompletableFuture<>());
    }

    void isOnDisk() {
        outcome.complete(new Appending.Appended(version));
    }

    void isTooLate() {
        outcome.complete(new Appending.Conflict());
    }

    void failed(Throwable why) {
        outcome.complete(new Appending.Failed(String.valueOf(why.getMessage())));
    }
}
