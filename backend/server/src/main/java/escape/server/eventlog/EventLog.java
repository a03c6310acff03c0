package escape.server.eventlog;

import escape.server.logging.Outage;
import escape.simulation.Actor;
import escape.simulation.Event;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.JdbcTemplate;

/** Appends and reads. What {@link #append} acknowledges is on disk. */
public final class EventLog {
    private static final String SELECT = """
            select version, at_millis, actor, command_key, type, type_schema, body from event_log
            where session_id = ? and version >= ? order by version""";

    private static final String LAST = "select max(version) from event_log where session_id = ?";

    private static final int ASKED_AT_ONCE = 500;

    private final JdbcTemplate database;
    private final GroupCommit commits;
    private final Outage outage;
    private final EventCodec codec = new EventCodec();

    /** @param outage what is logged of a database that cannot be read, once for all who want to; what it has taken ends it, too */
    EventLog(JdbcTemplate database, GroupCommit commits, Outage outage) {
        this.database = database;
        this.commits = commits;
        this.outage = outage;
    }

    /**
     * Appends the events of one command, all or none.
     *
     * @param expectedVersion of the session as the command was decided on; 0 for a new session
     */
    public Appending append(
            SessionId session,
            long expectedVersion,
            String commandKey,
            Actor by,
            long at,
            List<Event> events,
            @Nullable Aside aside) {
        var rows = new ArrayList<Object[]>(events.size());
        var version = expectedVersion;
        for (var event : events) {
            rows.add(row(session, new Recorded(++version, at, by, commandKey, event)));
        }
        var outcome = commits.write(new Write(session, rows, aside, version));
        if (outcome instanceof Appending.Appended) {
            outage.worked();
        }
        return outcome;
    }

    /**
     * Writes the whole log of a new session, each event as it was recorded elsewhere; as a part of the transaction that the
     * caller is in, so that it is there when that is.
     */
    public Appending restore(SessionId session, List<Recorded> events) {
        var rows = events.stream().map(event -> row(session, event)).toList();
        return commits.join(new Write(session, rows, null, events.size()));
    }

    /** The newest version of the session; 0 before anything has happened. */
    public long last(SessionId session) {
        var last = database.queryForObject(LAST, Long.class, session.value());
        return last == null ? 0 : last;
    }

    /** The newest version of each of these sessions, where anything has happened in it. */
    public Map<SessionId, Long> last(Collection<SessionId> sessions) {
        var found = new HashMap<SessionId, Long>();
        var ids = sessions.stream().map(SessionId::value).toList();
        for (var from = 0; from < ids.size(); from += ASKED_AT_ONCE) {
            var some = ids.subList(from, Math.min(ids.size(), from + ASKED_AT_ONCE));
            database.query(
                    // One look into the primary key for each, however long their logs are.
                    """
                    select id, (select max(version) from event_log where session_id = id) from session where id in (%s)""".formatted(String.join(",", Collections.nCopies(some.size(), "?"))),
                    row -> {
                        found.put(new SessionId(row.getObject(1, UUID.class)), row.getLong(2));
                    },
                    some.toArray());
        }
        found.values().removeIf(version -> version == 0);
        return found;
    }

    /** All events from {@code fromVersion} on, in order; 1 reads the whole log. */
    public List<Recorded> read(SessionId session, long fromVersion) {
        return asked(() -> database.query(
                SELECT,
                (row, number) -> new Recorded(
                        row.getLong(1),
                        row.getLong(2),
                        Actors.read(row.getString(3)),
                        row.getString(4),
                        codec.read(new EventCodec.Written(row.getString(5), row.getInt(6), row.getString(7)))),
                session.value(),
                fromVersion));
    }

    private <T> T asked(Supplier<T> question) {
        try {
            var answer = question.get();
            outage.worked();
            return answer;
        } catch (DataAccessException away) {
            outage.failed(away);
            throw away;
        }
    }

    private Object[] row(SessionId session, Recorded event) {
        var written = codec.write(event.event());
        return new Object[] {
            session.value(),
            event.version(),
            event.at(),
            Actors.write(event.by()),
            event.commandKey(),
            written.type(),
            written.schema(),
            written.body()
        };
    }
}
