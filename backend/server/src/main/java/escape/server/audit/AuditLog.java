package escape.server.audit;

import escape.server.eventlog.Aside;
import escape.server.eventlog.SessionId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.InstantSource;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Adds and reads; nothing here changes or removes an entry. How long entries are kept is a retention's to say, which has
 * {@link #count} and the table's {@code at} to go by.
 */
public final class AuditLog {
    public static final String DONE = "done";

    private static final int LONGEST_ABOUT = 200;
    private static final String COLUMNS = "id, at, who, account_id, address, act, about, session_id, outcome";
    private static final String ADD = """
            insert into audit_log (at, who, account_id, address, act, about, session_id, outcome)
            values (?, ?, ?, ?, ?, ?, ?, ?)""";
    private static final RowMapper<Entry> ENTRY = (row, number) -> entry(row);

    private final JdbcClient database;
    private final InstantSource time;

    AuditLog(JdbcClient database, InstantSource time) {
        this.database = database;
        this.time = time;
    }

    /** @param about must hold no secret, and no more of a text than its name */
    public void note(Author by, String act, String about, @Nullable SessionId session, String outcome) {
        var entry = entry(by, act, about, session, outcome);
        database.sql(entry.insert()).params(entry.values()).update();
    }

    /** The entry of an act that is itself written to a session's log, to go there with it. */
    public Aside entry(Author by, String act, String about, @Nullable SessionId session, String outcome) {
        return new Aside(
                ADD,
                Arrays.asList(
                        OffsetDateTime.ofInstant(time.instant(), ZoneOffset.UTC),
                        by.who(),
                        by.account(),
                        by.address(),
                        act,
                        oneLine(about),
                        session == null ? null : session.value(),
                        oneLine(outcome)));
    }

    public int count() {
        return database.sql("select count(*) from audit_log")
                .query(Integer.class)
                .single();
    }

    /** @param before how many that are newer to pass over */
    public List<Entry> newest(int most, int before) {
        return database.sql("select " + COLUMNS + " from audit_log order by at desc, id desc limit ? offset ?")
                .params(most, before)
                .query(ENTRY)
                .list();
    }

    /** From the first to the last, however many there are. */
    public void each(Consumer<Entry> reader) {
        try (var entries =
                database.sql("select " + COLUMNS + " from audit_log order by at, id").query(ENTRY).stream()) {
            entries.forEach(reader);
        }
    }

    private static Entry entry(ResultSet row) throws SQLException {
        return new Entry(
                row.getLong(1),
                row.getObject(2, OffsetDateTime.class).toInstant(),
                new Author(row.getString(3), row.getObject(4, UUID.class), row.getString(5)),
                row.getString(6),
                row.getString(7),
                row.getObject(8, UUID.class),
                row.getString(9));
    }

    /** Nobody writes a second line into the log by a name with a line break in it. */
    private static String oneLine(String text) {
        var line = text.replaceAll("\\p{Cntrl}+", " ");
        return line.length() <= LONGEST_ABOUT ? line : line.substring(0, LONGEST_ABOUT);
    }
}
