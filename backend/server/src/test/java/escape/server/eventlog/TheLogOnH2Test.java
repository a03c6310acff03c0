package escape.server.eventlog;

import java.nio.file.Path;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/** In a file, as the server comes. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class TheLogOnH2Test extends LogContract {
    private Database database = Database.inMemory();

    @BeforeAll
    void open(@TempDir Path folder) {
        database = Database.at("jdbc:h2:file:%s;WRITE_DELAY=0;DB_CLOSE_DELAY=-1".formatted(folder.resolve("log")));
    }

    @Override
    Database database() {
        return database;
    }
}
