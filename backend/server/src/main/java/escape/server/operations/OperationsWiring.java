package escape.server.operations;

import escape.server.access.Attempts;
import escape.server.settings.Settings;
import java.time.InstantSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpStatus;
import org.springframework.security.authorization.AuthorizationDecision;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.authentication.HttpStatusEntryPoint;

/** Whether the server is well is for everybody to know; what is below is the operator's. */
@Configuration(proxyBeanMethods = false)
class OperationsWiring {

    /** No cookie plays a part here, so nothing could be forged in a browser. */
    @Bean
    @Order(1)
    SecurityFilterChain operators(HttpSecurity http, Settings settings, InstantSource time) {
        var rates = settings.rates();
        var operator = new Operator(
                settings.operatorSecret(), new Attempts(rates.wrongSecrets(), rates.window(), rates.addresses(), time));
        return http.securityMatcher("/actuator/**")
                .csrf(AbstractHttpConfigurer::disable)
                .requestCache(AbstractHttpConfigurer::disable)
                .logout(AbstractHttpConfigurer::disable)
                .sessionManagement(session -> session.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .exceptionHandling(
                        refused -> refused.authenticationEntryPoint(new HttpStatusEntryPoint(HttpStatus.UNAUTHORIZED)))
                .authorizeHttpRequests(requests -> requests.requestMatchers("/actuator/health", "/actuator/health/*")
                        .permitAll()
                        .anyRequest()
                        .access((somebody, asked) -> new AuthorizationDecision(operator.sends(asked.getRequest()))))
                .build();
    }
}
