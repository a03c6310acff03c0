package escape.server.backup;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.SQLException;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.locks.ReentrantLock;
import javax.sql.DataSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The server's own backups, the newest few of which it keeps. H2 lets only the process that has a database open read it, so
 * the server itself must be the one to write them; on PostgreSQL it may be, but need not.
 */
final class Backups {
    private static final Logger log = LoggerFactory.getLogger(Backups.class);
    private static final DateTimeFormatter NAME = DateTimeFormatter.ofPattern(
                    "'escape-'yyyy-MM-dd'T'HH-mm-ss-SSS'Z.zip'")
            .withZone(ZoneOffset.UTC);

    private final DataSource database;
    private final Snapshot snapshot;
    private final Path folder;
    private final int kept;
    private final InstantSource time;
    private final ReentrantLock turn = new ReentrantLock();

    Backups(DataSource database, Snapshot snapshot, Path folder, int kept, InstantSource time) {
        this.database = database;
        this.snapshot = snapshot;
        this.folder = folder;
        this.kept = kept;
        this.time = time;
    }

    /** One at a time; whoever asks meanwhile waits, and gets a newer one. */
    Path make() throws IOException, SQLException {
        turn.lock();
        try {
            var begun = time.instant();
            Files.createDirectories(folder);
            var unfinished = unfinished(folder);
            try (var connection = database.getConnection()) {
                var contents = snapshot.write(connection, unfinished, begun);
                var file = Files.move(unfinished, folder.resolve(NAME.format(begun)), StandardCopyOption.ATOMIC_MOVE);
                log.info(
                        "Backup {} of {} rows, {} bytes, in {} ms",
                        file,
                        contents.rows(),
                        Files.size(file),
                        time.millis() - begun.toEpochMilli());
                letGoOfOld();
                return file;
            } finally {
                Files.deleteIfExists(unfinished);
            }
        } finally {
            turn.unlock();
        }
    }

    /** For nobody else to read: it holds everybody's names and letters. */
    static Path unfinished(Path folder) throws IOException {
        return folder.getFileSystem().supportedFileAttributeViews().contains("posix")
                ? Files.createTempFile(
                        folder,
                        "escape-",
                        ".unfinished",
                        PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")))
                : Files.createTempFile(folder, "escape-", ".unfinished");
    }

    private void letGoOfOld() throws IOException {
        List<Path> old;
        try (var files = Files.list(folder)) {
            old = files.filter(file -> file.getFileName().toString().matches("escape-[\\dT-]+Z\\.zip"))
                    .sorted(Comparator.<Path>naturalOrder().reversed())
                    .skip(kept)
                    .toList();
        }
        for (var file : old) {
            Files.deleteIfExists(file);
        }
    }
}
