package escape.server.replay;

import escape.server.eventlog.EventLog;
import escape.server.scenarios.Scenarios;
import escape.server.session.Sessions;
import escape.server.settings.Settings;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class ReplayWiring {

    @Bean
    Recordings recordings(Sessions sessions, EventLog log, Settings settings) {
        return new Recordings(sessions, log, settings.lists().recordings());
    }

    @Bean
    FileReader fileReader(Scenarios scenarios) {
        return new FileReader(scenarios::parse);
    }
}
