package escape.server.backup;

import static org.assertj.core.api.Assertions.assertThat;

import escape.server.servers.Postgres;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Whoever adds a table adds it to the backup by that; a column that no backup can carry fails here and not in an emergency. */
class EveryTableIsInABackupTest {
    private static final String TABLES = """
            select lower(table_name) from information_schema.tables
            where lower(table_schema) = 'public' and lower(table_name) <> 'flyway_schema_history'""";
    private static final String COLUMNS = """
            select lower(table_name) || '.' || lower(column_name) from information_schema.columns
            where lower(table_schema) = 'public' and lower(table_name) <> 'flyway_schema_history'""";

    @TempDir
    private Path folder;

    @Test
    void onH2() throws Exception {
        hasAll("jdbc:h2:mem:" + UUID.randomUUID() + ";DB_CLOSE_DELAY=-1");
    }

    @Test
    void onPostgresql() throws Exception {
        try (var database = Postgres.fresh()) {
            hasAll(database.url());
        }
    }

    private void hasAll(String url) throws Exception {
        Flyway.configure().dataSource(new Target(url, "", "").source()).load().migrate();
        var contents = Copies.of(new Target(url, "", ""), "test", folder.resolve("backup.zip"));

        var tables = contents.tables().stream().map(Contents.Part::table).toList();
        var columns = contents.tables().stream()
                .flatMap(part -> part.columns().stream().map(column -> part.table() + "." + column))
                .toList();
        try (var connection = DriverManager.getConnection(url)) {
            assertThat(tables).hasSizeGreaterThan(4).containsExactlyInAnyOrderElementsOf(asked(connection, TABLES));
            assertThat(columns).containsExactlyInAnyOrderElementsOf(asked(connection, COLUMNS));
        }
        assertThat(tables).containsSubsequence("scenario_source", "session", "event_log");
    }

    private static List<String> asked(Connection connection, String sql) throws SQLException {
        var names = new ArrayList<String>();
        try (var statement = connection.createStatement();
                var rows = statement.executeQuery(sql)) {
            while (rows.next()) {
                names.add(rows.getString(1).toLowerCase(Locale.ROOT));
            }
        }
        return names;
    }
}
