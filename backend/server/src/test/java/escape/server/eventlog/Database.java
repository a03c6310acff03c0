package escape.server.eventlog;

import escape.server.logging.Outage;
import escape.server.servers.Postgres;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.InstantSource;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.UUID;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.h2.jdbcx.JdbcDataSource;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.springframework.transaction.support.TransactionTemplate;

/** A migrated database without the rest of the server. */
public record Database(JdbcTemplate jdbc, EventLog log) {

    public static Database at(String url) {
        var source = new JdbcDataSource();
        source.setURL(url);
        return in(source);
    }

    public static Database on(Postgres server) {
        return in(new DriverManagerDataSource(server.url()));
    }

    private static Database in(DataSource source) {
        return in(source, Durability.of(new JdbcTemplate(source), source));
    }

    static Database in(DataSource source, Durability durability) {
        Flyway.configure().dataSource(source).load().migrate();
        var jdbc = new JdbcTemplate(source);
        var transaction = new TransactionTemplate(new DataSourceTransactionManager(source));
        var metrics = new LogMetrics(new SimpleMeterRegistry());
        var commits = new GroupCommit(jdbc, transaction, durability, 500, metrics, InstantSource.system());
        return new Database(jdbc, new EventLog(jdbc, commits, outage()));
    }

    static Outage outage() {
        return new Outage(LoggerFactory.getLogger(Database.class), "away", "back", InstantSource.system());
    }

    public static Database inMemory() {
        return at("jdbc:h2:mem:" + UUID.randomUUID() + ";DB_CLOSE_DELAY=-1");
    }

    public Erasure erasure() {
        return new Erasure(jdbc);
    }

    SessionId session() {
        var id = new SessionId(UUID.randomUUID());
        jdbc.update("insert into scenario_source values (?, ?)", id.toString(), "");
        jdbc.update(
                "insert into session (id, code, scenario_id, scenario_hash, engine_version, setup, created_at)"
                        + " values (?, ?, ?, ?, ?, ?, ?)",
                id.value(),
                id.toString().substring(0, 8),
                "story",
                id.toString(),
                "test",
                "{}",
                OffsetDateTime.of(2026, 1, 1, 0, 0, 0, 0, ZoneOffset.UTC));
        return id;
    }
}
