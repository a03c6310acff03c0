package escape.server.audit;

import java.time.InstantSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;

@Configuration(proxyBeanMethods = false)
class AuditWiring {

    @Bean
    AuditLog auditLog(JdbcClient database, InstantSource time) {
        return new AuditLog(database, time);
    }
}
