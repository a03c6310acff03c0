package escape.server.session;

import escape.server.eventlog.EventLog;
import escape.server.rounds.Rounds;
import escape.server.scenarios.Scenarios;
import escape.server.settings.Settings;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import java.time.InstantSource;
import java.util.concurrent.Executors;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Fallback;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

@Configuration(proxyBeanMethods = false)
class SessionWiring {

    @Bean
    @Fallback
    InstantSource time() {
        return Clock.systemUTC();
    }

    @Bean
    Uploads uploads(JdbcClient database, TransactionTemplate transaction, InstantSource time) {
        return new Uploads(database, transaction, time);
    }

    @Bean
    SessionRecords sessionRecords(JdbcClient database, EventLog log) {
        return new SessionRecords(database, log);
    }

    @Bean
    Shelf shelf(Scenarios scenarios, Uploads uploads) {
        return new ScenarioShelf(scenarios, uploads);
    }

    @Bean
    Sessions sessions(
            JdbcClient database,
            TransactionTemplate transaction,
            EventLog log,
            Shelf shelf,
            Settings settings,
            InstantSource time,
            ApplicationEventPublisher events) {
        return new Sessions(new SessionTable(database, transaction), log, shelf, settings, time, events);
    }

    @Bean
    SessionMetrics sessionMetrics(MeterRegistry registry, Sessions sessions) {
        return new SessionMetrics(registry, sessions);
    }

    @Bean
    SessionClock sessionClock(Sessions sessions, Presence presence, InstantSource time, Settings settings) {
        return new SessionClock(sessions, presence, time, Executors.newVirtualThreadPerTaskExecutor(), settings.pace());
    }

    @Bean
    Rounds sessionClockRounds(SessionClock clock, Settings settings) {
        return new Rounds("session-clock", clock::tick, settings.pace().tick());
    }

    /** Where nothing can be connected, time passes in every session that somebody has opened. */
    @Bean
    @Fallback
    Presence presence() {
        return session -> true;
    }
}
