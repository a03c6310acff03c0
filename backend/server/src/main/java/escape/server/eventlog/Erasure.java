package escape.server.eventlog;

import escape.simulation.Event;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * The one exception to the log's being append-only: takes the names of people out of it, or the whole log of a session. The
 * events stay what they were in all else, so that the log replays as before. Belongs into a transaction of the caller's.
 */
public final class Erasure {
    private static final String SEATS = """
            select version, command_key, type, type_schema, body from event_log
            where session_id = ? and type = 'seat_taken' order by version""";

    private final JdbcTemplate database;
    private final EventCodec codec = new EventCodec();

    Erasure(JdbcTemplate database) {
        this.database = database;
    }

    /** @param number in which order people first took a seat, from 1 */
    public record Named(String player, String name, int number) {}

    /** @param ended when the session did; null where it has not */
    public record Times(long last, @Nullable Long ended) {}

    private record Row(long version, String commandKey, Event.SeatTaken taken) {}

    /** Everybody who has ever had a seat, by the name they had last; built-in players are nobody. */
    public List<Named> people(SessionId session) {
        Map<String, Named> people = new LinkedHashMap<>();
        for (var row : seats(session)) {
            var player = row.taken().player();
            var known = people.get(player);
            people.put(
                    player, new Named(player, row.taken().name(), known == null ? people.size() + 1 : known.number()));
        }
        return List.copyOf(people.values());
    }

    /**
     * Gives some players another name, wherever the log names them. The key of the command goes too: it is made from
     * what the command said, the name among it.
     *
     * @param names the new ones by player
     */
    public void rename(SessionId session, Map<String, String> names) {
        var bodies = new ArrayList<Object[]>();
        var keys = new ArrayList<Object[]>();
        seats(session, row -> names.containsKey(row.taken().player())).forEach(row -> {
            var old = row.taken();
            var renamed = new Event.SeatTaken(
                    old.player(), Objects.requireNonNull(names.get(old.player())), old.role(), old.kind());
            bodies.add(new Object[] {codec.write(renamed).body(), session.value(), row.version()});
            keys.add(new Object[] {"erased/" + row.version(), session.value(), row.commandKey()});
        });
        database.batchUpdate("update event_log set body = ? where session_id = ? and version = ?", bodies);
        database.batchUpdate("update event_log set command_key = ? where session_id = ? and command_key = ?", keys);
    }

    /** When something last happened in the session; long ago where nothing ever has. */
    public Times times(SessionId session) {
        return database.query(
                        "select max(at_millis), max(case when type = 'ended' then at_millis end) from event_log"
                                + " where session_id = ?",
                        (row, number) -> new Times(row.getLong(1), row.getObject(2, Long.class)),
                        session.value())
                .getFirst();
    }

    public void delete(SessionId session) {
        database.update("delete from event_log where session_id = ?", session.value());
    }

    private List<Row> seats(SessionId session) {
        return seats(session, row -> true);
    }

    private List<Row> seats(SessionId session, Predicate<Row> which) {
        return database
                .query(
                        SEATS,
                        (row, number) -> new Row(row.getLong(1), row.getString(2), (Event.SeatTaken)
                                codec.read(new EventCodec.Written(row.getString(3), row.getInt(4), row.getString(5)))),
                        session.value())
                .stream()
                .filter(row -> row.taken().kind() == null)
                .filter(which)
                .toList();
    }
}
