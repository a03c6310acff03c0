package escape.server.eventlog;

import escape.simulation.Actor;
import escape.simulation.Event;
import java.util.ArrayList;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.TransactionException;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Appends and reads. What {@link #append} acknowledges is on disk. One transaction for each call: several sessions' calls
 * can later share a transaction without a change for the callers, because each already says all that it needs.
 */
public final class EventLog {
    private static final Logger log = LoggerFactory.getLogger(EventLog.class);
    private static final String INSERT = """
            insert into event_log (session_id, version, at_millis, actor, command_key, type, type_schema, body)
            values (?, ?, ?, ?, ?, ?, ?, ?)""";
    private static final String SELECT = """
            select version, at_millis, actor, command_key, type, type_schema, body from event_log
            where session_id = ? and version >= ? order by version""";

    private static final String LAST = "select max(version) from event_log where session_id = ?";

    private final JdbcTemplate database;
    private final TransactionTemplate transaction;
    private final EventCodec codec = new EventCodec();

    EventLog(JdbcTemplate database, TransactionTemplate transaction) {
        this.database = database;
        this.transaction = transaction;
    }

    /**
     * Appends the events of one command, all or none.
     *
     * @param expectedVersion of the session as the command was decided on; 0 for a new session
     */
    public Appending append(
            SessionId session, long expectedVersion, String commandKey, Actor by, long at, List<Event> events) {
        var rows = new ArrayList<Object[]>(events.size());
        var version = expectedVersion;
        for (var event : events) {
            rows.add(row(session, new Recorded(++version, at, by, commandKey, event)));
        }
        return write(session, rows, version);
    }

    /** Writes the whole log of a new session, each event as it was recorded elsewhere. */
    public Appending restore(SessionId session, List<Recorded> events) {
        var rows = events.stream().map(event -> row(session, event)).toList();
        return write(session, rows, events.size());
    }

    /** The newest version of the session; 0 before anything has happened. */
    public long last(SessionId session) {
        var last = database.queryForObject(LAST, Long.class, session.value());
        return last == null ? 0 : last;
    }

    /** All events from {@code fromVersion} on, in order; 1 reads the whole log. */
    public List<Recorded> read(SessionId session, long fromVersion) {
        return database.query(
                SELECT,
                (row, number) -> new Recorded(
                        row.getLong(1),
                        row.getLong(2),
                        Actors.read(row.getString(3)),
                        row.getString(4),
                        codec.read(new EventCodec.Written(row.getString(5), row.getInt(6), row.getString(7)))),
                session.value(),
                fromVersion);
    }

    private Appending write(SessionId session, List<Object[]> rows, long version) {
        try {
            transaction.executeWithoutResult(status -> database.batchUpdate(INSERT, rows));
            return new Appending.Appended(version);
        } catch (DuplicateKeyException taken) {
            return new Appending.Conflict();
        } catch (DataAccessException | TransactionException broken) {
            log.error("The log of session {} could not be written", session, broken);
            return new Appending.Failed(String.valueOf(broken.getMessage()));
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
