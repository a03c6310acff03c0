package escape.server.eventlog;

import escape.server.servers.Postgres;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.TestInstance;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class TheLogOnPostgresTest extends LogContract {
    private final Postgres server = Postgres.fresh();
    private final Database database = Database.on(server);

    @Override
    Database database() {
        return database;
    }

    @AfterAll
    void drop() {
        server.close();
    }
}
