package escape.server.backup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import escape.server.eventlog.Database;
import escape.server.rounds.Rounds;
import escape.server.settings.Settings;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.context.event.ContextClosedEvent;
import org.springframework.context.support.StaticApplicationContext;

class AServerThatBacksItselfUpTest {
    @TempDir
    private Path folder;

    private final AtomicLong now = new AtomicLong(1_000_000);

    @Test
    void keepsTheNewestFew() throws Exception {
        var backups = backups();
        var first = backups.make();
        var second = backups.make();
        Files.writeString(folder.resolve("notes.zip"), "somebody else's");
        var third = backups.make();

        assertThat(first).doesNotExist();
        try (var files = Files.list(folder)) {
            assertThat(files).containsExactlyInAnyOrder(second, third, folder.resolve("notes.zip"));
        }
    }

    @Test
    @DisabledOnOs(value = OS.WINDOWS, disabledReason = "Windows has no such permissions")
    void letsNobodyElseReadThem() throws Exception {
        assertThat(PosixFilePermissions.toString(
                        Files.getPosixFilePermissions(backups().make())))
                .isEqualTo("rw-------");
    }

    @Test
    void doesSoAgainAndAgain() throws Exception {
        var schedule = new Rounds("backups", backups()::make, Duration.ofMillis(50));
        schedule.start();
        while (now.get() < 1_003_000) {
            Thread.sleep(10);
        }
        schedule.stop();

        assertThat(schedule.isRunning()).isFalse();
        try (var files = Files.list(folder)) {
            assertThat(files).hasSize(2).allSatisfy(file -> Archive.open(file).close());
        }
    }

    @Test
    void doesNotStartToDoSoWhenNobodyHasSaidHowOften() {
        var schedule = new Rounds("backups", backups()::make, Duration.ZERO);
        schedule.start();

        assertThat(schedule.isRunning()).isFalse();
    }

    @Test
    void leavesNothingBehindWhereItCannot() throws Exception {
        var database = Database.inMemory();
        database.jdbc().execute("drop table visitor_token; create table visitor_token (place geometry)");
        var source = Objects.requireNonNull(database.jdbc().getDataSource());

        assertThatThrownBy(() -> new Backups(source, new Snapshot("test"), folder, 2, this::tick).make())
                .hasMessageContaining("GEOMETRY");
        try (var files = Files.list(folder)) {
            assertThat(files).isEmpty();
        }
    }

    @Test
    void givesUpTheOneThatItIsMakingWhenItStops() throws Exception {
        var database = Database.inMemory();
        database.jdbc()
                .execute(
                        "insert into scenario_source select 'hash ' || x, repeat('text ', 100) from system_range(1, 200000)");
        var backups = new Backups(
                Objects.requireNonNull(database.jdbc().getDataSource()), new Snapshot("test"), folder, 2, this::tick);
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var made = threads.submit(backups::make);
            await().until(() -> bytesBegun() > 0);

            backups.onApplicationEvent(new ContextClosedEvent(new StaticApplicationContext()));

            assertThatThrownBy(made::get).hasCauseInstanceOf(InterruptedIOException.class);
        }
        try (var files = Files.list(folder)) {
            assertThat(files).isEmpty();
        }
    }

    private long bytesBegun() throws IOException {
        try (var files = Files.list(folder)) {
            return files.mapToLong(file -> file.toFile().length()).sum();
        }
    }

    @Test
    void removesWhatAKilledServerHasLeftButNothingThatIsBeingWritten() throws Exception {
        now.set(System.currentTimeMillis());
        var left = Files.writeString(folder.resolve("escape-123.unfinished"), "half");
        Files.setLastModifiedTime(left, FileTime.from(Instant.now().minus(Duration.ofHours(2))));
        var written = Files.writeString(folder.resolve("escape-456.unfinished"), "half");

        backups().make();

        assertThat(left).doesNotExist();
        assertThat(written).exists();
    }

    @Test
    void doesNotStartWithASettingThatKeepsNone() {
        assertThatThrownBy(() -> new Settings.Backup("backups", Duration.ofHours(6), 0))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("escape.backup.kept");
    }

    private Backups backups() {
        var source = Objects.requireNonNull(Database.inMemory().jdbc().getDataSource());
        return new Backups(source, new Snapshot("test"), folder, 2, this::tick);
    }

    private Instant tick() {
        return Instant.ofEpochMilli(now.addAndGet(500));
    }
}
