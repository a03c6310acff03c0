package escape.server.session;

import escape.server.eventlog.Database;

class ErasingOnH2Test extends ErasureContract {

    @Override
    Database database() {
        return Database.inMemory();
    }

    @Override
    void drop() {
        // What is in memory goes by itself.
    }
}
