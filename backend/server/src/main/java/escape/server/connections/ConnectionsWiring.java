package escape.server.connections;

import escape.server.settings.Settings;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.boot.jetty.JettyServerCustomizer;
import org.springframework.boot.jetty.servlet.JettyServletWebServerFactory;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class ConnectionsWiring {

    @Bean
    Linger linger(Settings settings) {
        return new Linger(settings.linger());
    }

    @Bean
    JettyServletWebServerFactory webServers(Linger linger, ObjectProvider<JettyServerCustomizer> customizers) {
        var factory = new LingeringServers(linger);
        factory.getServerCustomizers().addAll(customizers.orderedStream().toList());
        return factory;
    }

    @Bean
    SmartInitializingSingleton lingerMetrics(MeterRegistry registry, Linger linger) {
        return () -> Gauge.builder("escape.connections.lingering", linger, Linger::now)
                .description("Closed connections whose clients are still listened to")
                .register(registry);
    }
}
