package escape.server.compaction;

import escape.server.settings.Settings;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Optional;
import javax.sql.DataSource;
import org.h2.engine.SessionLocal;
import org.h2.jdbc.JdbcConnection;
import org.h2.mvstore.MVStore;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.util.unit.DataSize;

/**
 * Gives back what is of no use any more in H2's file. Each commit appends a chunk with the pages that it has changed, and most of what
 * stood in earlier chunks is garbage then; but a chunk is free only once none of its pages is in use. H2 sees to that in the
 * background where it writes in the background, which it does not with {@code WRITE_DELAY=0}.
 */
final class Compaction {
    private static final Logger log = LoggerFactory.getLogger(Compaction.class);

    private final DataSource database;
    private final Settings.Compaction settings;
    private long versionSeen;

    Compaction(DataSource database, Settings.Compaction settings) {
        this.database = database;
        this.settings = settings;
    }

    /** Nobody writes for as long as it takes, so it waits for a quiet moment, but not until the disk is full. */
    void look() throws SQLException {
        try (var connection = database.getConnection()) {
            store(connection.unwrap(JdbcConnection.class)).ifPresent(this::look);
        }
    }

    private void look(MVStore store) {
        var version = store.getCurrentVersion();
        var isQuiet = version - versionSeen <= settings.quiet();
        versionSeen = version;
        var limit = isQuiet ? settings.garbage() : settings.most();
        if (garbage(store) > limit.toBytes()) {
            compact(store);
        }
    }

    /** H2 reuses what is free without this; it sets the retention to nothing for a compaction, and leaves it so. */
    private void compact(MVStore store) {
        var garbage = garbage(store);
        var begun = System.nanoTime();
        var retention = store.getRetentionTime();
        try {
            store.compactFile(Math.toIntExact(settings.longest().toMillis()));
        } finally {
            store.setRetentionTime(retention);
        }
        log.info(
                "Of {} MB of garbage in the database's file, {} are left; nothing could be written for {} ms",
                DataSize.ofBytes(garbage).toMegabytes(),
                DataSize.ofBytes(garbage(store)).toMegabytes(),
                Duration.ofNanos(System.nanoTime() - begun).toMillis());
    }

    /** Bytes, to the percent: what is of no use in chunks of which something is. */
    static long garbage(MVStore store) {
        var file = store.getFileStore();
        var used = file.size() / 100 * file.getFillRate();
        return used / 100 * (100 - file.getChunksFillRate());
    }

    /** Nothing where the database is in memory, or H2's in another process. */
    static Optional<MVStore> store(JdbcConnection connection) throws SQLException {
        return connection.getSession() instanceof SessionLocal session
                ? Optional.of(session.getDatabase().getStore().getMvStore())
                        .filter(store -> store.getFileStore() != null)
                : Optional.empty();
    }
}
