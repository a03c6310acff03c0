package escape.server.compaction;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import escape.server.settings.Settings;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import javax.sql.DataSource;
import org.h2.jdbcx.JdbcConnectionPool;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.util.unit.DataSize;

class AFileThatIsWrittenToForLongTest {
    private static final int COMMITS = 1_000;
    private static final int FILL = 50;
    private static final Settings.Compaction SETTINGS =
            new Settings.Compaction(Duration.ofSeconds(1), FILL, DataSize.ofKilobytes(256));

    @TempDir
    private Path folder;

    private JdbcConnectionPool database;
    private JdbcTemplate sql;
    private int written;

    @BeforeEach
    void begin() {
        open();
        sql.execute("create table line(words varchar)");
    }

    /** Without H2's time in which nothing that has become free is used again: a test cannot wait for it. */
    private void open() {
        database = JdbcConnectionPool.create(
                "jdbc:h2:file:" + folder.resolve("lines") + ";WRITE_DELAY=0;PAGE_SIZE=4096;RETENTION_TIME=0", "sa", "");
        sql = new JdbcTemplate(database);
    }

    @AfterEach
    void close() {
        database.dispose();
    }

    @Test
    void doesNotGrowOnAndOn() throws SQLException, IOException {
        writeMuch();
        var once = size();

        var compaction = new Compaction(database, SETTINGS);
        for (var more = 0; more < 5; more++) {
            writeMuch(compaction);
        }

        assertThat(size()).isLessThan(2 * once);
        allIsThere();
        close();
        open();
        allIsThere();
    }

    @Test
    void isReadAsItWasByWhoBeganBefore() throws SQLException {
        writeMuch();
        try (var reader = database.getConnection()) {
            reader.setTransactionIsolation(Connection.TRANSACTION_SERIALIZABLE);
            reader.setAutoCommit(false);
            assertThat(lines(reader)).isEqualTo(COMMITS);

            sql.update("delete from line");
            writeMuch(new Compaction(database, SETTINGS));

            assertThat(lines(reader)).isEqualTo(COMMITS);
        }
    }

    @Test
    void isCompactedWhileTheServerRuns() throws SQLException {
        writeMuch();
        assertThat(fill()).isLessThan(FILL);

        new ApplicationContextRunner()
                .withBean(DataSource.class, () -> database)
                .withUserConfiguration(CompactionWiring.class, Known.class)
                .withPropertyValues("escape.compaction.every=20ms", "escape.compaction.fill=" + FILL)
                .run(server -> await().until(() -> {
                    sql.update("update line set words = words where rownum = 1");
                    return fill() >= FILL;
                }));
    }

    @EnableConfigurationProperties(Settings.class)
    static class Known {}

    @Test
    void isLeftToH2WhereThatWritesInTheBackground() throws SQLException {
        assertThat(isCompactedHere("jdbc:h2:file:" + folder.resolve("late") + ";WRITE_DELAY=500"))
                .isFalse();
        assertThat(isCompactedHere("jdbc:h2:file:" + folder.resolve("at-once") + ";WRITE_DELAY=0"))
                .isTrue();
    }

    @Test
    void isNoneWhereTheDatabaseIsInMemory() throws SQLException {
        assertThat(isCompactedHere("jdbc:h2:mem:;WRITE_DELAY=0")).isFalse();
    }

    private static boolean isCompactedHere(String url) throws SQLException {
        var pool = JdbcConnectionPool.create(url, "sa", "");
        try (var connection = pool.getConnection()) {
            return Compaction.store(connection).isPresent();
        } finally {
            pool.dispose();
        }
    }

    private void writeMuch() {
        for (var line = 0; line < COMMITS; line++) {
            writeOne();
        }
    }

    private void writeMuch(Compaction compaction) throws SQLException {
        for (var line = 0; line < COMMITS; line++) {
            writeOne();
            if (line % 20 == 0) {
                compaction.go();
            }
        }
    }

    private void writeOne() {
        sql.update("insert into line values (?)", "x".repeat(200) + written++);
    }

    private void allIsThere() {
        assertThat(sql.queryForObject("select count(distinct words) from line", Integer.class))
                .isEqualTo(written);
    }

    private static int lines(Connection connection) throws SQLException {
        try (var statement = connection.createStatement();
                var rows = statement.executeQuery("select count(distinct words) from line")) {
            rows.next();
            return rows.getInt(1);
        }
    }

    private int fill() throws SQLException {
        try (var connection = database.getConnection()) {
            return Compaction.store(connection).orElseThrow().getFileStore().getChunksFillRate();
        }
    }

    private long size() throws IOException {
        return Files.size(folder.resolve("lines.mv.db"));
    }
}
