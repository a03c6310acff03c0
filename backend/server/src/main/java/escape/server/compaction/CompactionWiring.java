package escape.server.compaction;

import escape.server.rounds.Rounds;
import escape.server.settings.Settings;
import javax.sql.DataSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class CompactionWiring {

    @Bean
    Rounds compactionRounds(DataSource database, Settings settings) {
        var compaction = new Compaction(database, settings.compaction());
        return new Rounds("compaction", compaction::go, settings.compaction().every());
    }
}
