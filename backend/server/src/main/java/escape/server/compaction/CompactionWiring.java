package escape.server.compaction;

import escape.server.rounds.Rounds;
import escape.server.settings.Settings;
import java.time.Duration;
import javax.sql.DataSource;
import org.springframework.boot.jdbc.DatabaseDriver;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class CompactionWiring {

    @Bean
    Rounds compactionRounds(DataSource database, JdbcConnectionDetails connection, Settings settings) {
        var compaction = new Compaction(database, settings.compaction());
        var isH2 = DatabaseDriver.fromJdbcUrl(connection.getJdbcUrl()) == DatabaseDriver.H2;
        return new Rounds(
                "compaction", compaction::look, isH2 ? settings.compaction().every() : Duration.ZERO);
    }
}
