package escape.server.backup;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.Objects;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.MigrationInfo;
import org.flywaydb.core.api.MigrationVersion;
import org.flywaydb.core.api.configuration.FluentConfiguration;
import tools.jackson.databind.json.JsonMapper;

/**
 * Makes a database of an archive. The empty database is brought to the schema that the archive was taken from, filled in
 * one transaction, and only then brought to this version's schema, so that migrations meet old rows as they would have.
 */
public final class Restore {
    private static final int ROWS_AT_ONCE = 500;

    private final JsonMapper json = JsonMapper.builder().build();
    private final Target target;

    public Restore(Target target) {
        this.target = target;
    }

    public Contents from(Path file) throws IOException, SQLException {
        try (var archive = Archive.open(file);
                var connection = target.connect()) {
            refuseUnlessEmpty(connection);
            refuseIfNewer(archive.contents());
            migrate(flyway().target(archive.contents().schema()));
            connection.setAutoCommit(false);
            for (var table : matching(Schema.of(connection), archive.contents()).tables()) {
                load(connection, table, archive);
            }
            connection.commit();
            migrate(flyway());
            return archive.contents();
        }
    }

    private void refuseUnlessEmpty(Connection connection) throws SQLException, UnusableArchive {
        var tables = Schema.names(connection);
        if (!tables.isEmpty()) {
            throw new UnusableArchive(
                    "A backup goes into an empty database only, and this one has tables (%s): name a new one"
                            .formatted(String.join(", ", tables)));
        }
    }

    private void refuseIfNewer(Contents contents) throws UnusableArchive {
        var newest = Arrays.stream(flyway().load().info().all())
                .map(MigrationInfo::getVersion)
                .filter(Objects::nonNull)
                .max(MigrationVersion::compareTo)
                .orElse(MigrationVersion.EMPTY);
        if (MigrationVersion.fromVersion(contents.schema()).compareTo(newest) > 0) {
            throw new UnusableArchive(
                    "The backup has schema version %s, and this version of the program knows up to %s: use a newer one (it was made by %s)"
                            .formatted(contents.schema(), newest, contents.engine()));
        }
    }

    private FluentConfiguration flyway() {
        return Flyway.configure().dataSource(target.source());
    }

    private static void migrate(FluentConfiguration to) {
        to.load().migrate();
    }

    /** The same migrations have made both, so a difference means that somebody has changed one by hand. */
    private static Schema matching(Schema schema, Contents contents) throws UnusableArchive {
        var here = schema.tables().stream()
                .map(table -> table.key() + table.columnKeys())
                .sorted()
                .toList();
        var there = contents.tables().stream()
                .map(part -> part.table() + part.columns())
                .sorted()
                .toList();
        if (!here.equals(there)) {
            throw new UnusableArchive("The backup holds other tables than schema version %s has: %s, not %s"
                    .formatted(contents.schema(), there, here));
        }
        return schema;
    }

    private void load(Connection connection, Table table, Archive archive) throws IOException, SQLException {
        var part = archive.contents().tables().stream()
                .filter(one -> one.table().equals(table.key()))
                .findFirst()
                .orElseThrow();
        try (var lines = archive.lines(part);
                var insert = connection.prepareStatement(table.insert())) {
            var waiting = 0;
            for (var line = lines.readLine(); line != null; line = lines.readLine()) {
                var row = json.readTree(line);
                for (var place = 0; place < table.columns().size(); place++) {
                    var column = table.columns().get(place);
                    column.kind().write(insert, place + 1, row.path(column.key()));
                }
                insert.addBatch();
                if (++waiting % ROWS_AT_ONCE == 0) {
                    insert.executeBatch();
                }
            }
            insert.executeBatch();
        }
        for (var column : table.columns()) {
            if (column.numbered()) {
                countOn(connection, table, column);
            }
        }
    }

    private static void countOn(Connection connection, Table table, Table.Column column) throws SQLException {
        var tableName = Table.quoted(table.name());
        var columnName = Table.quoted(column.name());
        try (var statement = connection.createStatement()) {
            long next;
            try (var last = statement.executeQuery("select coalesce(max(" + columnName + "), 0) from " + tableName)) {
                last.next();
                next = last.getLong(1) + 1;
            }
            statement.execute("alter table " + tableName + " alter column " + columnName + " restart with " + next);
        }
    }
}
