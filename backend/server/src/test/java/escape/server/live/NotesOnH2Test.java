package escape.server.live;

import escape.server.eventlog.EventLog;
import escape.server.session.Sessions;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.TestPropertySource;

@TestPropertySource(properties = "spring.datasource.url=jdbc:h2:mem:notes;DB_CLOSE_DELAY=-1")
class NotesOnH2Test extends NotesContract {

    NotesOnH2Test(
            @Autowired Sessions sessions,
            @LocalServerPort int port,
            @Autowired EventLog log,
            @Autowired JdbcClient database) {
        super(sessions, port, log, database);
    }
}
