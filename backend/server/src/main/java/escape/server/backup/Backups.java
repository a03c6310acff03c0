package escape.server.backup;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.ReentrantLock;
import javax.sql.DataSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.ApplicationListener;
import org.springframework.context.event.ContextClosedEvent;

/**
 * The server's own backups, the newest few of which it keeps. H2 lets only the process that has a database open read it, so
 * the server itself must be the one to write them; on PostgreSQL it may be, but need not.
 */
final class Backups implements ApplicationListener<ContextClosedEvent> {
    private static final Logger log = LoggerFactory.getLogger(Backups.class);
    private static final DateTimeFormatter NAME = DateTimeFormatter.ofPattern(
                    "'escape-'yyyy-MM-dd'T'HH-mm-ss-SSS'Z.zip'")
            .withZone(ZoneOffset.UTC);

    /** One that is being written changes all the time. */
    private static final Duration GIVEN_UP = Duration.ofHours(1);

    private final DataSource database;
    private final Snapshot snapshot;
    private final Path folder;
    private final int kept;
    private final InstantSource time;
    private final ReentrantLock turn = new ReentrantLock();
    private final AtomicLong failed = new AtomicLong();
    private volatile boolean stopping;

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
            Files.createDirectories(folder);
            removeUnfinished();
            var unfinished = unfinished(folder);
            try {
                var file = write(unfinished);
                letGoOfOld();
                return file;
            } finally {
                Files.deleteIfExists(unfinished);
            }
        } catch (IOException | SQLException | RuntimeException | Error failure) {
            failed.incrementAndGet();
            throw failure;
        } finally {
            turn.unlock();
        }
    }

    /** How many could not be made since the server's start. */
    long failed() {
        return failed.get();
    }

    /** When the newest of those that are kept was begun: what was acknowledged before that is in it. */
    Optional<Instant> newest() throws IOException {
        if (!Files.isDirectory(folder)) {
            return Optional.empty();
        }
        return made().stream()
                .findFirst()
                .map(file -> NAME.parse(file.getFileName().toString(), Instant::from));
    }

    /** It has its name once it has been read again. */
    private Path write(Path unfinished) throws IOException, SQLException {
        var begun = time.instant();
        try (var connection = database.getConnection()) {
            snapshot.write(connection, unfinished, begun, () -> stopping);
        }
        Disk.flush(unfinished);
        try (var archive = Archive.open(unfinished)) {
            var file = Files.move(unfinished, folder.resolve(NAME.format(begun)), StandardCopyOption.ATOMIC_MOVE);
            Disk.flushNames(folder);
            log.info(
                    "Backup {} of {} rows, {} bytes, in {} ms",
                    file,
                    archive.contents().rows(),
                    Files.size(file),
                    time.millis() - begun.toEpochMilli());
            return file;
        }
    }

    /** One that is being made is given up: it could take longer than a server that is asked to stop is left to live. */
    @Override
    public void onApplicationEvent(ContextClosedEvent closed) {
        stopping = true;
    }

    /** For nobody else to read: it holds everybody's names and letters. */
    static Path unfinished(Path folder) throws IOException {
        return Disk.isPosix(folder)
                ? Files.createTempFile(
                        folder,
                        "escape-",
                        ".unfinished",
                        PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")))
                : Files.createTempFile(folder, "escape-", ".unfinished");
    }

    /** Those of a server that was killed meanwhile. */
    private void removeUnfinished() throws IOException {
        List<Path> left;
        try (var files = Files.list(folder)) {
            left = files.filter(file -> file.getFileName().toString().matches("escape-\\d+\\.unfinished"))
                    .toList();
        }
        var before = FileTime.from(time.instant().minus(GIVEN_UP));
        for (var file : left) {
            if (Files.getLastModifiedTime(file).compareTo(before) < 0) {
                Files.deleteIfExists(file);
            }
        }
    }

    private void letGoOfOld() throws IOException {
        for (var file : made().stream().skip(kept).toList()) {
            Files.deleteIfExists(file);
        }
    }

    /** The newest first. */
    private List<Path> made() throws IOException {
        try (var files = Files.list(folder)) {
            return files.filter(file ->
                            file.getFileName().toString().matches("escape(-\\d{2,4}){3}T(\\d{2}-){3}\\d{3}Z\\.zip"))
                    .sorted(Comparator.<Path>naturalOrder().reversed())
                    .toList();
        }
    }
}
