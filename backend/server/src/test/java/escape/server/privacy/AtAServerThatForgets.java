package escape.server.privacy;

import escape.server.TinyStory;
import escape.server.eventlog.SessionId;
import escape.server.session.Sessions;
import escape.server.session.Shelf;
import escape.simulation.Actor;
import escape.simulation.Command;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.context.annotation.Primary;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A server whose time the test moves, and which sweeps only when the test says so. */
@SpringBootTest(properties = {"escape.retention.sweep=365d", "escape.facilitator-secret=open-sesame-and-let-me-in"})
@Import(AtAServerThatForgets.Story.class)
abstract class AtAServerThatForgets {
    final Sessions sessions;
    final Retention retention;
    final JdbcClient database;
    private final Time time;

    AtAServerThatForgets(Sessions sessions, Retention retention, JdbcClient database, Time time) {
        this.sessions = sessions;
        this.retention = retention;
        this.database = database;
        this.time = time;
    }

    static final class Time implements InstantSource {
        private final AtomicReference<Instant> now = new AtomicReference<>(Instant.parse("2026-01-01T08:00:00Z"));

        @Override
        public Instant instant() {
            return now.get();
        }
    }

    @TestConfiguration
    static class Story {
        @Bean
        @Primary
        Shelf tinyShelf() {
            return TinyStory.SHELF;
        }

        @Bean
        @Primary
        Time movableTime() {
            return new Time();
        }
    }

    void days(int some) {
        time.now.updateAndGet(before -> before.plus(Duration.ofDays(some)));
    }

    SessionId begun() {
        var id = sessions.create(TinyStory.SOURCE).id();
        give(id, new Command.TakeSeat("w", "Wanda", "writer"), new Actor.Visitor("w"));
        give(id, new Command.Start(), new Actor.Facilitator());
        return id;
    }

    SessionId ended() {
        var id = begun();
        give(id, new Command.End(null, "A test"), new Actor.Facilitator());
        return id;
    }

    void give(SessionId id, Command command, Actor by) {
        sessions.handle(id, UUID.randomUUID().toString(), command, by);
    }

    String log(SessionId id) {
        return database.sql("select * from event_log where session_id = ?")
                .param(id.value())
                .query()
                .listOfRows()
                .toString();
    }
}
