package escape.server.session;

import escape.server.eventlog.Database;
import escape.server.servers.Postgres;

class ErasingOnPostgresTest extends ErasureContract {
    private final Postgres server = Postgres.fresh();

    @Override
    Database database() {
        return Database.on(server);
    }

    @Override
    void drop() {
        server.close();
    }
}
