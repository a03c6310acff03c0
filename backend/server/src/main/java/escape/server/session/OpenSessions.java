package escape.server.session;

import escape.server.eventlog.SessionId;
import java.util.Collection;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.dao.RecoverableDataAccessException;
import org.springframework.dao.TransientDataAccessException;

/** The sessions in memory. One of them is read from its log while nobody waits who asks for another. */
final class OpenSessions {
    private static final Logger log = LoggerFactory.getLogger(OpenSessions.class);

    private final Map<SessionId, OpenSession> open = new ConcurrentHashMap<>();
    private final Once<SessionId, OpenSession> reading = new Once<>();
    private final Set<SessionId> faulty = ConcurrentHashMap.newKeySet();

    @Nullable
    OpenSession get(SessionId id) {
        return open.get(id);
    }

    OpenSession get(SessionId id, long now, Supplier<OpenSession> load) {
        var here = open.get(id);
        return here == null ? reading.get(id, () -> read(id, now, load)) : here.usedAt(now);
    }

    /** Whoever has read it before, just now, has read the only one that is used. */
    private OpenSession read(SessionId id, long now, Supplier<OpenSession> load) {
        var here = open.get(id);
        if (here != null) {
            return here.usedAt(now);
        }
        var read = load.get().usedAt(now);
        open.put(id, read);
        return read;
    }

    void remove(OpenSession session) {
        open.remove(session.id(), session);
        faulty.remove(session.id());
    }

    Collection<OpenSession> all() {
        return open.values();
    }

    Set<SessionId> ids() {
        return open.keySet();
    }

    /** Whatever is wrong with one session, the others are still looked at, unless the database is away from all of them. */
    void guarded(SessionId id, Runnable look) {
        try {
            look.run();
            faulty.remove(id);
        } catch (DataAccessResourceFailureException
                | TransientDataAccessException
                | RecoverableDataAccessException away) {
            throw away;
        } catch (RuntimeException | Error bug) {
            // One that fails at each look must not fill the log.
            if (!open.containsKey(id) || faulty.add(id)) {
                log.error("Session {} could not be looked at", id, bug);
            }
        }
    }
}
