package escape.server.eventlog;

import escape.server.settings.Settings;
import javax.sql.DataSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.support.TransactionTemplate;

@Configuration(proxyBeanMethods = false)
class EventLogWiring {

    @Bean
    GroupCommit groupCommit(
            JdbcTemplate database, TransactionTemplate transaction, DataSource source, Settings settings) {
        var durability = Durability.of(database, source);
        return new GroupCommit(database, transaction, durability, settings.log().mostAtOnce());
    }

    @Bean
    EventLog eventLog(JdbcTemplate database, GroupCommit commits) {
        return new EventLog(database, commits);
    }

    @Bean
    Erasure erasure(JdbcTemplate database) {
        return new Erasure(database);
    }
}
