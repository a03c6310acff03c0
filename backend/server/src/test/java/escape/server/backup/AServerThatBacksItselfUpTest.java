package escape.server.backup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import escape.server.eventlog.Database;
import escape.server.rounds.Rounds;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

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

    private Backups backups() {
        var source = Objects.requireNonNull(Database.inMemory().jdbc().getDataSource());
        return new Backups(source, new Snapshot("test"), folder, 2, this::tick);
    }

    private Instant tick() {
        return Instant.ofEpochMilli(now.addAndGet(500));
    }
}
