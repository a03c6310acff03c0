package escape.server.eventlog;

import escape.server.logging.Outage;
import escape.server.settings.Settings;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.InstantSource;
import javax.sql.DataSource;
import org.slf4j.LoggerFactory;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.support.TransactionTemplate;

@Configuration(proxyBeanMethods = false)
class EventLogWiring {

    @Bean
    LogMetrics logMetrics(MeterRegistry registry) {
        return new LogMetrics(registry);
    }

    @Bean
    GroupCommit groupCommit(
            JdbcTemplate database,
            TransactionTemplate transaction,
            DataSource source,
            Settings settings,
            LogMetrics metrics,
            InstantSource time) {
        var durability = Durability.of(database, source);
        return new GroupCommit(database, transaction, durability, settings.log().mostAtOnce(), metrics, time);
    }

    /** Shared by all who ask the database while somebody waits: when it is away, it is away for each of them. */
    @Bean
    Outage databaseOutage(InstantSource time) {
        var log = LoggerFactory.getLogger(EventLog.class);
        return new Outage(log, "The database is away", "The database is back", time);
    }

    @Bean
    EventLog eventLog(JdbcTemplate database, GroupCommit commits, Outage databaseOutage) {
        return new EventLog(database, commits, databaseOutage);
    }

    @Bean
    Erasure erasure(JdbcTemplate database) {
        return new Erasure(database);
    }
}
