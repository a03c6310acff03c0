package escape.server.notes;

import escape.server.session.SessionRecords;
import escape.server.session.Sessions;
import escape.server.settings.Settings;
import java.time.InstantSource;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

@Configuration(proxyBeanMethods = false)
class NotesWiring {

    @Bean
    Notes notes(
            JdbcClient database,
            Sessions sessions,
            SessionRecords records,
            TransactionTemplate transaction,
            ApplicationEventPublisher events,
            Settings settings,
            InstantSource time) {
        return new Notes(new NoteTable(database), sessions, records, transaction, events, settings.notes(), time);
    }
}
