package escape.server.notes;

import escape.server.access.Staff;
import escape.server.eventlog.SessionId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The rows of all notes. They go with their session by themselves. */
final class NoteTable {
    private static final String ADD = """
            insert into session_note (session_id, at, who, account_id, version, on_day, words, made_under)
            values (?, ?, ?, ?, ?, ?, ?, ?)""";
    private static final String NOTE = "select id, at, who, account_id, version, on_day, words from session_note ";
    private static final String MARKS = """
            select session_id, count(*), max(id) from session_note where session_id in (:sessions) group by session_id""";

    private final JdbcClient database;

    NoteTable(JdbcClient database) {
        this.database = database;
    }

    void add(SessionId session, Instant at, Staff by, long version, int day, String words, String madeUnder) {
        database.sql(ADD)
                .param(session.value())
                .param(OffsetDateTime.ofInstant(at, ZoneOffset.UTC))
                .param(by.name())
                .param(by.account())
                .param(version)
                .param(day)
                .param(words)
                .param(madeUnder)
                .update();
    }

    Optional<Long> madeUnder(SessionId session, String key) {
        return database.sql("select id from session_note where session_id = ? and made_under = ?")
                .params(session.value(), key)
                .query(Long.class)
                .optional();
    }

    Optional<Note> find(SessionId session, long number) {
        return database.sql(NOTE + "where session_id = ? and id = ?")
                .params(session.value(), number)
                .query(NoteTable::note)
                .optional();
    }

    void remove(SessionId session, long number) {
        database.sql("delete from session_note where session_id = ? and id = ?")
                .params(session.value(), number)
                .update();
    }

    int count(SessionId session) {
        return database.sql("select count(*) from session_note where session_id = ?")
                .param(session.value())
                .query(Integer.class)
                .single();
    }

    List<Note> newestFirst(SessionId session) {
        return database.sql(NOTE + "where session_id = ? order by id desc")
                .param(session.value())
                .query(NoteTable::note)
                .list();
    }

    /** Of those of the sessions that have any. */
    Map<SessionId, Notes.Mark> marks(Collection<SessionId> sessions) {
        var marks = new HashMap<SessionId, Notes.Mark>();
        database.sql(MARKS)
                .param("sessions", sessions.stream().map(SessionId::value).toList())
                .query(row -> {
                    marks.put(
                            new SessionId(row.getObject(1, UUID.class)),
                            new Notes.Mark(row.getLong(2), row.getLong(3)));
                });
        return marks;
    }

    private static Note note(ResultSet row, int place) throws SQLException {
        return new Note(
                row.getLong(1),
                row.getObject(2, OffsetDateTime.class).toInstant(),
                row.getString(3),
                row.getObject(4, UUID.class),
                row.getLong(5),
                row.getInt(6),
                row.getString(7));
    }
}
