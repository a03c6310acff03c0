package escape.server.session;

import escape.server.eventlog.EventLog;
import escape.server.eventlog.SessionId;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The rows of sessions, for whoever erases. Belongs into a transaction of the caller's, but for what says otherwise. */
public final class SessionRecords {
    private final JdbcClient database;
    private final EventLog log;

    SessionRecords(JdbcClient database, EventLog log) {
        this.database = database;
        this.log = log;
    }

    /**
     * Keeps others from writing to the session until the transaction ends: this node by itself, other nodes by the row, which
     * PostgreSQL looks at for each event that refers to it.
     *
     * @return false where there is no such session
     */
    public boolean lock(SessionId session) {
        log.rest();
        return database.sql("select id from session where id = ? for update")
                .param(session.value())
                .query(UUID.class)
                .optional()
                .isPresent();
    }

    /** Lets every node see that it has to read the log again. */
    public void markRewritten(SessionId session) {
        database.sql("update session set revision = revision + 1 where id = ?")
                .param(session.value())
                .update();
    }

    public void markWithoutNames(SessionId session, Instant now) {
        database.sql("update session set names_erased_at = ? where id = ?")
                .params(OffsetDateTime.ofInstant(now, ZoneOffset.UTC), session.value())
                .update();
    }

    public void delete(SessionId session) {
        database.sql("delete from session where id = ?").param(session.value()).update();
    }

    /** Lets go of a scenario's text that nothing needs any more; after the transaction, since others may begin to need it. */
    public void dropUnused(String scenarioHash) {
        try {
            database.sql("""
                            delete from scenario_source where hash = ?
                                and not exists (select 1 from session where scenario_hash = scenario_source.hash)
                                and not exists (select 1 from uploaded_scenario u where u.hash = scenario_source.hash)""").param(scenarioHash).update();
        } catch (DataIntegrityViolationException needed) {
            // Somebody has begun a session of it in this moment, and so it stays.
            return;
        }
    }

    /**
     * Sessions made up to a moment of which some may still hold names, be it that somebody has joined since the others' were
     * erased; for retention.
     */
    public List<SessionId> withNamesUpTo(Instant moment) {
        return madeUpTo(moment, """
                and (names_erased_at is null or exists (select 1 from event_log where session_id = session.id
                    and at_millis >= extract(epoch from names_erased_at) * 1000))""");
    }

    /** Sessions made up to a moment, with names or without. */
    public List<SessionId> upTo(Instant moment) {
        return madeUpTo(moment, "");
    }

    private List<SessionId> madeUpTo(Instant moment, String and) {
        return database.sql("select id from session where created_at <= ? " + and + " order by created_at")
                .param(OffsetDateTime.ofInstant(moment, ZoneOffset.UTC))
                .query((row, number) -> new SessionId(row.getObject(1, UUID.class)))
                .list();
    }
}
