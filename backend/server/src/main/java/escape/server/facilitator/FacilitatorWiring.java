package escape.server.facilitator;

import escape.server.access.Attempts;
import escape.server.settings.Settings;
import java.time.InstantSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.web.server.context.WebServerInitializedEvent;
import org.springframework.context.ApplicationListener;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class FacilitatorWiring {
    private static final Logger log = LoggerFactory.getLogger("escape");

    @Bean
    FacilitatorSecret facilitatorSecret(Settings settings) {
        return FacilitatorSecret.of(settings.facilitatorSecret());
    }

    @Bean
    Addresses addresses(Settings settings) {
        return new Addresses(settings.publicAddress());
    }

    @Bean
    Attempts wrongSecrets(Settings settings, InstantSource time) {
        var rates = settings.rates();
        return new Attempts(rates.wrongSecrets(), rates.window(), rates.addresses(), time);
    }

    /** The whole link stands in the log where only the log can tell the secret; one that was set is known without it. */
    @Bean
    ApplicationListener<WebServerInitializedEvent> facilitatorLink(FacilitatorSecret secret, Settings settings) {
        return started -> {
            if (settings.signIn().link() && started.getApplicationContext().getServerNamespace() == null) {
                var port = started.getWebServer().getPort();
                var base = settings.publicAddress().isBlank()
                        ? "http://localhost:" + port
                        : settings.publicAddress().replaceAll("/+$", "");
                var known = !settings.facilitatorSecret().isBlank();
                log.info("Facilitator: {}/facilitator/enter{}", base, known ? "" : "?secret=" + secret.value());
            }
        };
    }
}
