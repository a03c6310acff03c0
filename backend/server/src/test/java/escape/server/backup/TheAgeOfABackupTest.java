package escape.server.backup;

import static org.assertj.core.api.Assertions.assertThat;

import escape.server.eventlog.Database;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** As monitoring is told it. */
class TheAgeOfABackupTest {
    private static final Instant NOON = Instant.parse("2026-03-01T12:00:00Z");

    @TempDir
    private Path folder;

    private final AtomicReference<Instant> now = new AtomicReference<>(NOON);
    private final SimpleMeterRegistry registry = new SimpleMeterRegistry();

    @Test
    void countsFromWhenTheNewestWasBegun() throws Exception {
        var backups = watched(true);
        backups.make();
        now.set(NOON.plusSeconds(100));
        backups.make();
        now.set(NOON.plusSeconds(160));

        assertThat(age()).isEqualTo(60);
    }

    @Test
    void outlivesTheServer() throws Exception {
        Files.writeString(folder.resolve("escape-2026-03-01T11-30-00-500Z.zip"), "from before");
        watched(true);

        assertThat(age()).isEqualTo(1799.5);
    }

    @Test
    void isNotThatOfAFileWhichHasAlmostTheNameOfOne() throws Exception {
        var foreign = folder.resolve("escape-2026-03-01T11-59Z.zip");
        Files.writeString(foreign, "by hand");
        var backups = watched(true);
        now.set(NOON.plusSeconds(7200));
        assertThat(age()).isEqualTo(7200);

        backups.make();
        now.set(NOON.plusSeconds(7300));
        backups.make();
        assertThat(foreign).exists();
    }

    @Test
    void isTheServersOwnWhereTheFirstIsYetToBeMade() throws Exception {
        watched(true);
        Files.delete(folder);
        now.set(NOON.plusSeconds(7200));

        assertThat(age()).isEqualTo(7200);
    }

    @Test
    void isNoNumberWhereNobodyHasSaidHowOftenAndNoneWasAskedFor() throws Exception {
        var backups = watched(false);
        assertThat(age()).isNaN();

        backups.make();
        assertThat(age()).isZero();
    }

    private Backups watched(boolean scheduled) {
        var source = Objects.requireNonNull(Database.inMemory().jdbc().getDataSource());
        var backups = new Backups(source, new Snapshot("test"), folder, 2, now::get);
        BackupMetrics.register(registry, backups, scheduled, now::get);
        return backups;
    }

    private double age() {
        return registry.get("escape.backup.age").gauge().value();
    }
}
