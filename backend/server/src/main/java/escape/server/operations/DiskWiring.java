package escape.server.operations;

import escape.server.settings.Settings;
import io.micrometer.core.instrument.Tags;
import java.nio.file.Path;
import java.util.Map;
import java.util.stream.Stream;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.health.application.DiskSpaceHealthIndicator;
import org.springframework.boot.health.autoconfigure.application.DiskSpaceHealthIndicatorProperties;
import org.springframework.boot.health.autoconfigure.contributor.ConditionalOnEnabledHealthIndicator;
import org.springframework.boot.health.contributor.CompositeHealthContributor;
import org.springframework.boot.micrometer.metrics.system.DiskSpaceMetricsBinder;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Metrics and health of the disks that the server writes to. Spring's own settings know one, and only if it is there already. */
@Configuration(proxyBeanMethods = false)
class DiskWiring {

    @Bean
    Disks disks(@Value("${escape.data}") String data, Settings settings) {
        return Disks.of(Path.of(data), Path.of(settings.backup().folder()));
    }

    @Bean
    DiskSpaceMetricsBinder diskSpaceMetrics(Disks disks) {
        return new DiskSpaceMetricsBinder(
                Stream.of(disks.data(), disks.backups()).distinct().toList(), Tags.empty());
    }

    /** By the name that Spring's own has, which it takes the place of. */
    @Bean
    @ConditionalOnEnabledHealthIndicator("diskspace")
    CompositeHealthContributor diskSpaceHealthIndicator(Disks disks, DiskSpaceHealthIndicatorProperties settings) {
        var least = settings.getThreshold();
        return CompositeHealthContributor.fromMap(Map.of(
                "data", new DiskSpaceHealthIndicator(disks.data(), least),
                "backups", new DiskSpaceHealthIndicator(disks.backups(), least)));
    }
}
