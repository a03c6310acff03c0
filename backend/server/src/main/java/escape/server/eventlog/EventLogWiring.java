package escape.server.eventlog;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.support.TransactionTemplate;

@Configuration(proxyBeanMethods = false)
class EventLogWiring {

    @Bean
    EventLog eventLog(JdbcTemplate database, TransactionTemplate transaction) {
        return new EventLog(database, transaction);
    }
}
