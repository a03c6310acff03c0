package escape.server.privacy;

import escape.server.access.Leftovers;
import escape.server.eventlog.Erasure;
import escape.server.eventlog.SessionId;
import escape.server.session.SessionRecords;
import escape.server.settings.Settings;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.function.Function;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Erases what has been kept long enough. Several nodes may do so at the same time: each erasure is one transaction, and
 * finds nothing where another was first.
 */
final class Retention {
    private static final Logger log = LoggerFactory.getLogger(Retention.class);

    private final Erasures erasures;
    private final SessionRecords records;
    private final Erasure events;
    private final List<Leftovers> leftovers;
    private final Settings.Retention settings;
    private final InstantSource time;
    private final Function<Integer, String> neutral;

    Retention(
            Erasures erasures,
            SessionRecords records,
            Erasure events,
            List<Leftovers> leftovers,
            Settings.Retention settings,
            InstantSource time,
            Function<Integer, String> neutral) {
        this.erasures = erasures;
        this.records = records;
        this.events = events;
        this.leftovers = List.copyOf(leftovers);
        this.settings = settings;
        this.time = time;
        this.neutral = neutral;
    }

    void sweep() {
        var now = time.instant();
        leftovers.forEach(old -> old.drop(now));
        if (isOn(settings.ended()) || isOn(settings.idle())) {
            // A session is at least as old as its last event.
            candidates(now.minus(shortest())).forEach(session -> guarded(session, now));
        }
    }

    private List<SessionId> candidates(Instant upTo) {
        return switch (settings.what()) {
            case NAMES -> records.withNamesUpTo(upTo);
            case SESSIONS -> records.upTo(upTo);
        };
    }

    /** One session that cannot be erased must not keep the others. */
    private void guarded(SessionId session, Instant now) {
        try {
            if (isDue(session, now)) {
                erase(session, now);
            }
        } catch (RuntimeException bug) {
            log.error("Session {} is due to be erased and could not be", session, bug);
        }
    }

    private boolean isDue(SessionId session, Instant now) {
        var last = events.times(session);
        return last.ended() == null
                ? isOver(last.last(), settings.idle(), now)
                : isOver(last.ended(), settings.ended(), now);
    }

    private void erase(SessionId session, Instant now) {
        switch (settings.what()) {
            case NAMES -> {
                erasures.eraseNames(session, neutral);
                records.markWithoutNames(session, now);
            }
            case SESSIONS -> erasures.delete(session);
        }
        log.info("Session {} was kept long enough; erased: {}", session, settings.what());
    }

    private Duration shortest() {
        if (!isOn(settings.ended())) {
            return settings.idle();
        }
        return isOn(settings.idle()) && settings.idle().compareTo(settings.ended()) < 0
                ? settings.idle()
                : settings.ended();
    }

    private static boolean isOn(Duration kept) {
        return kept.isPositive();
    }

    private static boolean isOver(long since, Duration kept, Instant now) {
        return isOn(kept) && !Instant.ofEpochMilli(since).plus(kept).isAfter(now);
    }
}
