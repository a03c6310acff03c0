package escape.server.session;

import escape.server.eventlog.EventLog;
import escape.server.eventlog.SessionId;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * How sessions stand that are not open. A list of many must not open them all, nor read each log anew whenever it is shown,
 * so what was found is remembered, of a few hundred, until the log has grown.
 */
final class Standings {
    private static final Logger log = LoggerFactory.getLogger(Standings.class);
    private static final int REMEMBERED = 500;

    private final EventLog events;
    private final Map<SessionId, Known> known = new LinkedHashMap<>(16, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<SessionId, Known> eldest) {
            return size() > REMEMBERED;
        }
    };

    private record Known(long version, Standing.Read standing) {}

    Standings(EventLog events) {
        this.events = events;
    }

    /** @param reading folds the session's log */
    Standing of(SessionId id, Supplier<Current> reading) {
        var version = events.last(id);
        synchronized (known) {
            var before = known.get(id);
            if (before != null && before.version() == version) {
                return before.standing();
            }
        }
        return read(id, version, reading);
    }

    /** Whatever is wrong with one session, the others are still to be seen. */
    private Standing read(SessionId id, long version, Supplier<Current> reading) {
        try {
            var standing = Standing.Read.of(reading.get());
            synchronized (known) {
                known.put(id, new Known(version, standing));
            }
            return standing;
        } catch (RuntimeException unreadable) {
            log.error("Session {} cannot be read", id, unreadable);
            return new Standing.Unreadable(String.valueOf(unreadable.getMessage()));
        }
    }
}
