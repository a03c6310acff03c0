package escape.server.privacy;

import escape.server.access.Passes;
import escape.server.eventlog.Erasure;
import escape.server.session.SessionRecords;
import escape.server.session.Sessions;
import escape.server.settings.Settings;
import java.time.InstantSource;
import java.util.Locale;
import org.springframework.context.MessageSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.transaction.support.TransactionTemplate;

@Configuration(proxyBeanMethods = false)
class PrivacyWiring {

    @Bean
    Erasures erasures(
            Sessions sessions, SessionRecords records, Erasure log, Passes passes, TransactionTemplate transaction) {
        return new Erasures(sessions, records, log, passes, transaction);
    }

    @Bean
    Retention retention(
            Erasures erasures,
            SessionRecords records,
            Erasure log,
            Passes passes,
            Settings settings,
            InstantSource time,
            MessageSource messages) {
        return new Retention(
                erasures,
                records,
                log,
                passes,
                settings.retention(),
                time,
                number -> messages.getMessage("records.player", new Object[] {number}, Locale.ENGLISH));
    }

    @Bean
    Rounds retentionRounds(Retention retention, Settings settings, InstantSource time) {
        return new Rounds("retention", retention::sweep, settings.retention().sweep(), time);
    }

    @Bean
    Rounds noticingRounds(Sessions sessions, Settings settings, InstantSource time) {
        return new Rounds(
                "noticing", sessions::noticeRewriting, settings.retention().notice(), time);
    }
}
