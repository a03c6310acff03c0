package escape.server.accounts;

import escape.server.access.Role;
import escape.server.access.SecretCookies;
import escape.server.settings.Settings;
import java.time.InstantSource;
import java.util.stream.StreamSupport;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.client.registration.InMemoryClientRegistrationRepository;
import org.thymeleaf.spring6.view.ThymeleafViewResolver;

@Configuration(proxyBeanMethods = false)
class AccountsWiring {
    private static final Logger log = LoggerFactory.getLogger("escape");

    @Bean
    AccountTable accountTable(JdbcClient database) {
        return new AccountTable(database);
    }

    @Bean
    Passwords passwords(Settings settings) {
        return new Passwords(settings.signIn());
    }

    @Bean
    Guesses guesses(Settings settings, InstantSource time) {
        return new Guesses(settings.signIn(), settings.rates().addresses(), time);
    }

    @Bean
    KnownBrowsers knownBrowsers(JdbcClient database, SecretCookies cookies, Settings settings, InstantSource time) {
        return new KnownBrowsers(database, cookies, settings.signIn(), time);
    }

    @Bean
    Ways ways(
            AccountTable accounts, Settings settings, ObjectProvider<InMemoryClientRegistrationRepository> providers) {
        var elsewhere = providers.stream()
                .flatMap(all -> StreamSupport.stream(all.spliterator(), false))
                .map(AccountsWiring::elsewhere)
                .toList();
        return new Ways(settings.signIn().link(), elsewhere, accounts::hasAnyLocal);
    }

    private static Ways.Elsewhere elsewhere(ClientRegistration provider) {
        Issuers.require(provider);
        return new Ways.Elsewhere(provider.getRegistrationId(), provider.getClientName());
    }

    /** Every page knows them: whoever is not let in is shown the way. */
    @Bean
    SmartInitializingSingleton waysOnPages(ThymeleafViewResolver pages, Ways ways) {
        return () -> pages.addStaticVariable("ways", ways);
    }

    /** A server that nobody can run is not started. */
    @Bean
    SmartInitializingSingleton somebodyCanComeIn(
            AccountTable accounts, Ways ways, Settings settings, InstantSource time) {
        return () -> {
            var signIn = settings.signIn();
            var byProvider =
                    !ways.elsewhere().isEmpty() && !signIn.oidc().roles().isEmpty();
            if (!signIn.link() && !byProvider && !accounts.hasAny(Role.FACILITATOR, time.instant())) {
                throw new IllegalStateException(
                        "Nobody could run this server: escape.sign-in.link is false, there is no account of"
                                + " a facilitator, and no OpenID Connect provider with escape.sign-in.oidc.roles. Start it once with"
                                + " escape.sign-in.link=true, make an account at /accounts, and turn the link off again.");
            }
            if (!ways.elsewhere().isEmpty() && signIn.oidc().roles().isEmpty()) {
                log.warn(
                        "Whoever comes from an OpenID Connect provider is refused: escape.sign-in.oidc.roles is empty");
            }
        };
    }
}
