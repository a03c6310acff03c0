package escape.server.compaction;

import static org.assertj.core.api.Assertions.assertThat;

import escape.server.settings.Settings;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import org.h2.jdbc.JdbcConnection;
import org.h2.jdbcx.JdbcConnectionPool;
import org.h2.mvstore.MVStore;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.util.unit.DataSize;

class AFileFullOfGarbageTest {
    private static final int COMMITS = 1_000;
    private static final int QUIET = 10;
    private static final DataSize LITTLE = DataSize.ofMegabytes(2);
    private static final DataSize MUCH = DataSize.ofGigabytes(1);

    @TempDir
    private Path folder;

    private JdbcConnectionPool database;
    private JdbcTemplate sql;

    @BeforeEach
    void write() throws SQLException {
        open();
        sql.execute("create table line(words varchar)");
        for (var line = 0; line < COMMITS; line++) {
            sql.update("insert into line values (?)", "x".repeat(200) + line);
        }
        assertThat(garbage()).isGreaterThan(2 * LITTLE.toBytes());
    }

    private void open() {
        database = JdbcConnectionPool.create("jdbc:h2:file:" + folder.resolve("lines") + ";WRITE_DELAY=0", "sa", "");
        sql = new JdbcTemplate(database);
    }

    @AfterEach
    void close() {
        database.dispose();
    }

    @Test
    void isGivenBackInAQuietMoment() throws SQLException {
        var retention = retention();
        var compaction = compaction(LITTLE, MUCH);
        compaction.look();
        assertThat(garbage()).isGreaterThan(LITTLE.toBytes());

        compaction.look();

        assertThat(garbage()).isLessThan(LITTLE.toBytes());
        assertThat(retention()).isEqualTo(retention);
        allIsThere();
        close();
        open();
        allIsThere();
    }

    @Test
    void staysAsLongAsManyWrite() throws SQLException {
        var compaction = compaction(LITTLE, MUCH);
        compaction.look();
        for (var more = 0; more <= QUIET; more++) {
            sql.update("update line set words = words where rownum = 1");
        }

        compaction.look();

        assertThat(garbage()).isGreaterThan(LITTLE.toBytes());
    }

    @Test
    void isGivenBackThoughManyWriteWhereItGrowsTooLarge() throws SQLException {
        compaction(LITTLE, LITTLE).look();

        assertThat(garbage()).isLessThan(LITTLE.toBytes());
        allIsThere();
    }

    @Test
    void staysWhereItIsLittle() throws SQLException {
        var before = garbage();
        var compaction = compaction(MUCH, MUCH);

        compaction.look();
        compaction.look();

        assertThat(garbage()).isEqualTo(before);
    }

    @Test
    void isNoneOfADatabaseInMemory() throws SQLException {
        var memory = JdbcConnectionPool.create("jdbc:h2:mem:", "sa", "");

        new Compaction(memory, settings(DataSize.ofBytes(0), DataSize.ofBytes(0))).look();

        try (var connection = memory.getConnection()) {
            assertThat(Compaction.store(connection.unwrap(JdbcConnection.class)))
                    .isEmpty();
        }
    }

    private void allIsThere() {
        assertThat(sql.queryForObject("select count(distinct words) from line", Integer.class))
                .isEqualTo(COMMITS);
    }

    private Compaction compaction(DataSize garbage, DataSize most) {
        return new Compaction(database, settings(garbage, most));
    }

    private static Settings.Compaction settings(DataSize garbage, DataSize most) {
        return new Settings.Compaction(Duration.ofSeconds(10), garbage, QUIET, most, Duration.ofSeconds(10));
    }

    private long garbage() throws SQLException {
        return Compaction.garbage(store());
    }

    private int retention() throws SQLException {
        return store().getRetentionTime();
    }

    private MVStore store() throws SQLException {
        try (var connection = database.getConnection()) {
            return Compaction.store(connection.unwrap(JdbcConnection.class)).orElseThrow();
        }
    }
}
