package escape.server.live;

import escape.server.eventlog.EventLog;
import escape.server.servers.Postgres;
import escape.server.session.Sessions;
import org.junit.jupiter.api.AfterAll;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

@DirtiesContext
class NotesOnPostgresTest extends NotesContract {
    private static final Postgres SERVER = Postgres.fresh();

    NotesOnPostgresTest(
            @Autowired Sessions sessions,
            @LocalServerPort int port,
            @Autowired EventLog log,
            @Autowired JdbcClient database) {
        super(sessions, port, log, database);
    }

    @DynamicPropertySource
    static void postgres(DynamicPropertyRegistry settings) {
        settings.add("spring.datasource.url", SERVER::url);
    }

    @AfterAll
    static void close() {
        SERVER.close();
    }
}
