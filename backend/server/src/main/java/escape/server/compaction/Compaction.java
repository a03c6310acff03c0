package escape.server.compaction;

import escape.server.settings.Settings;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Optional;
import javax.sql.DataSource;
import org.h2.engine.SessionLocal;
import org.h2.jdbc.JdbcConnection;
import org.h2.mvstore.MVStore;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Makes room in H2's file. Each commit appends a chunk with the pages that it has changed, and most of what stood in earlier
 * chunks is garbage then; but a chunk is free only once none of its pages is in use. H2 writes the few that are anew in the background
 * where it writes in the background at all, which it does not with {@code WRITE_DELAY=0}.
 */
final class Compaction {
    private static final Logger log = LoggerFactory.getLogger(Compaction.class);

    private final DataSource database;
    private final Settings.Compaction settings;
    private boolean needless;

    Compaction(DataSource database, Settings.Compaction settings) {
        this.database = database;
        this.settings = settings;
    }

    /**
     * As much as fits between two commits, which wait for it. What becomes free is used again when H2's time for that has passed,
     * so that a power cut finds nothing overwritten that it goes back to.
     */
    void go() throws SQLException {
        if (needless) {
            return;
        }
        var store = store();
        needless = store.isEmpty();
        store.ifPresent(this::compact);
    }

    private void compact(MVStore store) {
        if (store.compact(settings.fill(), Math.toIntExact(settings.atOnce().toBytes()))) {
            store.commit();
            log.debug(
                    "Compacted the database's file, of which {} % are in use",
                    store.getFileStore().getChunksFillRate());
        }
    }

    private Optional<MVStore> store() throws SQLException {
        try (var connection = database.getConnection()) {
            return store(connection);
        }
    }

    /** Nothing where the database is none of H2's, is in memory or in another process, or does this by itself. */
    static Optional<MVStore> store(Connection connection) throws SQLException {
        return connection.isWrapperFor(JdbcConnection.class)
                        && connection.unwrap(JdbcConnection.class).getSession() instanceof SessionLocal session
                ? Optional.of(session.getDatabase().getStore().getMvStore())
                        .filter(store -> store.getFileStore() != null && store.getAutoCommitDelay() == 0)
                : Optional.empty();
    }
}
