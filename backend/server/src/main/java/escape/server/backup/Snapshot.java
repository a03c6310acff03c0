package escape.server.backup;

import escape.server.hashing.Sha256;
import java.io.BufferedOutputStream;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestOutputStream;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.function.BooleanSupplier;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/**
 * Writes a whole database into an archive as it was at one moment, while others go on writing. Serializable is the one
 * level at which both H2 and PostgreSQL keep a single moment for all tables; as it only reads, and nobody else asks for that
 * level, it fails nobody and waits for nobody.
 */
public final class Snapshot {
    private static final int ROWS_AT_ONCE = 500;
    private static final String SCHEMA = """
            select "version" from "flyway_schema_history" where "version" is not null order by "installed_rank" desc""";

    private final JsonMapper json = JsonMapper.builder().build();
    private final String engine;

    /** @param engine version of the server, for whoever wonders where an archive is from */
    public Snapshot(String engine) {
        this.engine = engine;
    }

    /** @param connection to nothing else; it is left as it was found */
    public Contents write(Connection connection, Path file, Instant now) throws IOException, SQLException {
        return write(connection, file, now, () -> false);
    }

    /**
     * @param isToStop asked between rows
     * @throws InterruptedIOException once it says so
     */
    Contents write(Connection connection, Path file, Instant now, BooleanSupplier isToStop)
            throws IOException, SQLException {
        var before = connection.getTransactionIsolation();
        connection.setAutoCommit(false);
        connection.setTransactionIsolation(Connection.TRANSACTION_SERIALIZABLE);
        connection.setReadOnly(true);
        try (var zip = new ZipOutputStream(new BufferedOutputStream(Files.newOutputStream(file)))) {
            var contents = contents(connection, zip, now, isToStop);
            zip.putNextEntry(new ZipEntry(Contents.ENTRY));
            zip.write(json.writerWithDefaultPrettyPrinter().writeValueAsBytes(contents));
            return contents;
        } finally {
            connection.rollback();
            streamRows(connection, false);
            connection.setReadOnly(false);
            connection.setTransactionIsolation(before);
            connection.setAutoCommit(true);
        }
    }

    private Contents contents(Connection connection, ZipOutputStream zip, Instant now, BooleanSupplier isToStop)
            throws IOException, SQLException {
        streamRows(connection, true);
        // The first look settles the moment.
        var schema = schemaVersion(connection);
        var parts = new ArrayList<Contents.Part>();
        for (var table : Schema.of(connection).tables()) {
            parts.add(part(connection, table, zip, isToStop));
        }
        return new Contents(Contents.FORMAT, Contents.VERSION, schema, engine, now.toString(), parts);
    }

    /** Else H2 gathers a whole table before it hands out the first row. PostgreSQL heeds the size of fetches. */
    private static void streamRows(Connection connection, boolean on) throws SQLException {
        if (connection.getMetaData().getURL().startsWith("jdbc:h2:")) {
            try (var statement = connection.createStatement()) {
                statement.execute("set lazy_query_execution " + on);
            }
        }
    }

    private static String schemaVersion(Connection connection) throws SQLException {
        try (var statement = connection.createStatement();
                var rows = statement.executeQuery(SCHEMA)) {
            if (!rows.next()) {
                throw new SQLException("The database has never been migrated");
            }
            return rows.getString(1);
        }
    }

    private Contents.Part part(Connection connection, Table table, ZipOutputStream zip, BooleanSupplier isToStop)
            throws IOException, SQLException {
        var digest = Sha256.digest();
        var part = new Contents.Part(table.key(), table.columnKeys(), 0, "");
        zip.putNextEntry(new ZipEntry(part.entry()));
        long rows;
        try (var lines = new DigestOutputStream(new Kept(zip), digest)) {
            rows = lines(connection, table, lines, isToStop);
        }
        zip.closeEntry();
        return new Contents.Part(
                part.table(), part.columns(), rows, HexFormat.of().formatHex(digest.digest()));
    }

    private long lines(Connection connection, Table table, OutputStream lines, BooleanSupplier isToStop)
            throws IOException, SQLException {
        var count = 0L;
        try (var statement = connection.createStatement()) {
            statement.setFetchSize(ROWS_AT_ONCE);
            try (var rows = statement.executeQuery(table.select())) {
                while (rows.next()) {
                    if (isToStop.getAsBoolean()) {
                        throw new InterruptedIOException("The server stops, and the backup with it");
                    }
                    var line = new LinkedHashMap<String, @Nullable Object>();
                    for (var place = 0; place < table.columns().size(); place++) {
                        var column = table.columns().get(place);
                        line.put(column.key(), column.kind().read(rows, place + 1));
                    }
                    lines.write(json.writeValueAsBytes(line));
                    lines.write('\n');
                    count++;
                }
            }
        }
        return count;
    }

    /** An entry's end is not the archive's. */
    private static final class Kept extends FilterOutputStream {
        Kept(OutputStream archive) {
            super(archive);
        }

        @Override
        public void write(byte[] bytes, int from, int length) throws IOException {
            out.write(bytes, from, length);
        }

        @Override
        public void close() throws IOException {
            flush();
        }
    }
}
