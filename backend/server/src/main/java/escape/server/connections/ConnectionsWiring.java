package escape.server.connections;

import escape.server.settings.Settings;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.jetty.JettyServerCustomizer;
import org.springframework.boot.jetty.servlet.JettyServletWebServerFactory;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class ConnectionsWiring {

    @Bean
    JettyServletWebServerFactory webServers(Settings settings, ObjectProvider<JettyServerCustomizer> customizers) {
        var factory = new LingeringServers(new Linger(settings.linger()));
        factory.getServerCustomizers().addAll(customizers.orderedStream().toList());
        return factory;
    }
}
