package escape.server.session;

import escape.server.TinyStory;
import escape.server.eventlog.Database;
import escape.server.eventlog.SessionId;
import escape.server.settings.Settings;
import escape.simulation.Actor;
import escape.simulation.Command;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Sessions over a real database, with a clock that the test moves. */
final class Table {
    static final Actor FACILITATOR = new Actor.Facilitator();
    static final Actor WRITER = new Actor.Player("w", "writer");

    final Database database;
    final Sessions sessions;
    final List<Object> published = new ArrayList<>();
    private long now = 1_000_000;

    Table() {
        this(Database.inMemory());
    }

    Table(Database database) {
        this.database = database;
        this.sessions = new Sessions(
                new SessionTable(JdbcClient.create(database.jdbc()), database.transaction()),
                database.log(),
                TinyStory.SHELF,
                defaults(),
                time(),
                published::add);
    }

    /** The same database, opened by a server that knows nothing else. */
    Table restarted() {
        var next = new Table(database);
        next.now = now;
        return next;
    }

    static Settings defaults() {
        return new Binder(new MapConfigurationPropertySource(Map.of())).bindOrCreate("escape", Settings.class);
    }

    InstantSource time() {
        return () -> Instant.ofEpochMilli(now);
    }

    void goOn(double seconds) {
        now += (long) (seconds * 1000);
    }

    SessionId created() {
        return sessions.create(TinyStory.SOURCE).id();
    }

    /** With a writer at the table, under way. */
    SessionId running() {
        var id = created();
        sessions.handle(id, "sit", new Command.TakeSeat("w", "Wanda", "writer"), new Actor.Visitor("w"));
        sessions.handle(id, "start", new Command.Start(), FACILITATOR);
        return id;
    }

    Outcome give(SessionId id, Command command, Actor by) {
        return sessions.handle(id, UUID.randomUUID().toString(), command, by);
    }

    int day(SessionId id) {
        return sessions.current(id).state().day();
    }
}
