package escape.server.accounts;

import escape.server.access.Acts;
import escape.server.access.Leftovers;
import escape.server.access.SecretCookies;
import escape.server.access.SignIns;
import escape.server.settings.Settings;
import java.time.InstantSource;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.config.Customizer;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.oauth2.client.registration.ClientRegistrationRepository;
import org.springframework.security.oauth2.client.web.DefaultOAuth2AuthorizationRequestResolver;
import org.springframework.security.web.context.NullSecurityContextRepository;
import org.thymeleaf.ITemplateEngine;

/** OpenID Connect, where {@code spring.security.oauth2.client.registration.*} names a provider; else nothing of it is there. */
@Configuration(proxyBeanMethods = false)
class ElsewhereWiring {

    @Bean
    EntranceFromElsewhere entranceFromElsewhere(
            AccountTable accounts, Settings settings, SignIns signIns, Acts acts, InstantSource time) {
        return new EntranceFromElsewhere(
                accounts, RolesElsewhere.of(settings.signIn().oidc()), signIns, acts, time);
    }

    /** Nobody begins another one where the provider has been taken out of the settings. */
    @Bean
    Leftovers signInsThatNeverCameBack(JdbcClient database, Settings settings) {
        return now ->
                SignInsUnderWay.dropOlder(database, now.minus(settings.signIn().elsewhere()));
    }

    /** Every chain of filters takes such a bean in. */
    @Bean
    Customizer<HttpSecurity> signInElsewhere(
            ObjectProvider<ClientRegistrationRepository> providers,
            EntranceFromElsewhere entrance,
            Guesses guesses,
            JdbcClient database,
            SecretCookies cookies,
            ITemplateEngine pages,
            Settings settings,
            InstantSource time) {
        return http -> providers.ifAvailable(known -> {
            var kept = settings.signIn().elsewhere();
            var underWay = new SignInsUnderWay(database, known, cookies, guesses, kept, time);
            var usual = new DefaultOAuth2AuthorizationRequestResolver(known);
            http.oauth2Login(login -> login.loginPage("/facilitator/enter")
                    .authorizationEndpoint(begin -> begin.authorizationRequestRepository(underWay)
                            .authorizationRequestResolver(new FewAtATime(usual, guesses))
                            .authorizationRedirectStrategy(new Onward(pages)))
                    .authorizedClientRepository(new NoClientsKept())
                    .securityContextRepository(new NullSecurityContextRepository())
                    .successHandler(entrance)
                    .failureHandler(entrance));
        });
    }
}
