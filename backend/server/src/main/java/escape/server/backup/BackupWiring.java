package escape.server.backup;

import escape.server.access.Acts;
import escape.server.rounds.Rounds;
import escape.server.settings.Settings;
import io.micrometer.core.instrument.MeterRegistry;
import jakarta.servlet.http.HttpServletRequest;
import java.nio.file.Path;
import java.time.InstantSource;
import javax.sql.DataSource;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class BackupWiring {

    @Bean
    Backups backups(DataSource database, Settings settings, InstantSource time) {
        var backup = settings.backup();
        return new Backups(
                database, new Snapshot(settings.engineVersion()), Path.of(backup.folder()), backup.kept(), time);
    }

    @Bean
    BackupEndpoint backupEndpoint(Backups backups, Acts acts, HttpServletRequest request) {
        return new BackupEndpoint(backups, acts, request);
    }

    @Bean
    SmartInitializingSingleton backupMetrics(
            MeterRegistry registry, Backups backups, Settings settings, InstantSource time) {
        var scheduled = settings.backup().every().isPositive();
        return () -> BackupMetrics.register(registry, backups, scheduled, time);
    }

    @Bean
    Rounds backupRounds(Backups backups, Settings settings) {
        return new Rounds("backups", backups::make, settings.backup().every());
    }
}
