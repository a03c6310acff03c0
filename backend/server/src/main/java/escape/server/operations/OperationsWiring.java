package escape.server.operations;

import escape.server.access.Acts;
import escape.server.access.Attempts;
import escape.server.audit.Author;
import escape.server.settings.Settings;
import java.time.InstantSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.security.authorization.AuthorizationDecision;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.web.SecurityFilterChain;

/** Whether the server is well is for everybody to know; what is below is the operator's. */
@Configuration(proxyBeanMethods = false)
class OperationsWiring {

    /** No cookie plays a part here, so nothing could be forged in a browser. */
    @Bean
    @Order(1)
    SecurityFilterChain operators(HttpSecurity http, Settings settings, Acts acts, InstantSource time) {
        var rates = settings.rates();
        var wrongSecrets = new Attempts(rates.wrongSecrets(), rates.window(), rates.addresses(), time);
        var operator = new Operator(
                settings.operatorSecret(),
                wrongSecrets,
                (request, outcome) ->
                        acts.tried(request, Author.stranger(request.getRemoteAddr()), "operated", "", outcome));
        return http.securityMatcher("/actuator/**")
                .csrf(AbstractHttpConfigurer::disable)
                .requestCache(AbstractHttpConfigurer::disable)
                .logout(AbstractHttpConfigurer::disable)
                .sessionManagement(session -> session.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .exceptionHandling(refused -> refused.authenticationEntryPoint(operator))
                .authorizeHttpRequests(requests -> requests.requestMatchers("/actuator/health", "/actuator/health/*")
                        .permitAll()
                        .anyRequest()
                        .access((somebody, asked) -> new AuthorizationDecision(operator.sends(asked.getRequest()))))
                .build();
    }
}
