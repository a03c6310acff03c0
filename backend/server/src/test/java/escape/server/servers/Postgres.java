package escape.server.servers;

import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.UUID;
import org.testcontainers.postgresql.PostgreSQLContainer;

/**
 * A database of a test's own on a PostgreSQL server, gone when it is closed.
 *
 * @param url for JDBC, user and password in it
 */
public record Postgres(String url, String name, String server) implements AutoCloseable {
    /** JDBC address of a server's database, with a user who may create others. */
    public static final String NAMED = "ESCAPE_TEST_POSTGRES";

    private static final Server SERVER = new Server(
            "PostgreSQL", NAMED, "jdbc:postgresql://localhost:5432/postgres?user=escape&password=escape", () -> {
                var container = container();
                container.start();
                return "%s&user=%s&password=%s"
                        .formatted(container.getJdbcUrl(), container.getUsername(), container.getPassword());
            });

    static PostgreSQLContainer container() {
        return new PostgreSQLContainer("postgres:17-alpine");
    }

    /** Skips the test, with what to do, where no server is to be had. */
    public static Postgres fresh() {
        var server = SERVER.address();
        var name = "test_" + UUID.randomUUID().toString().replace("-", "");
        execute(server, "create database " + name);
        return new Postgres(server.replaceFirst("/[^/?]+(\\?|$)", "/" + name + "$1"), name, server);
    }

    @Override
    public void close() {
        execute(server, "drop database " + name + " with (force)");
    }

    /** As the server's own user, beside the test's database. */
    public static void execute(String server, String sql) {
        try (var connection = DriverManager.getConnection(server);
                var statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (SQLException e) {
            throw new IllegalStateException(sql, e);
        }
    }
}
