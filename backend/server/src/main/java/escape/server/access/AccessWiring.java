package escape.server.access;

import escape.server.audit.AuditLog;
import escape.server.eventlog.Keepable;
import escape.server.session.Sessions;
import escape.server.settings.Settings;
import jakarta.servlet.DispatcherType;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import org.springframework.boot.servlet.autoconfigure.MultipartProperties;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.annotation.web.configurers.HeadersConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.csrf.CookieCsrfTokenRepository;
import org.springframework.security.web.firewall.HttpFirewall;
import org.springframework.security.web.firewall.StrictHttpFirewall;
import org.springframework.security.web.header.HeaderWriterFilter;
import org.springframework.security.web.header.writers.CrossOriginOpenerPolicyHeaderWriter.CrossOriginOpenerPolicy;
import org.springframework.security.web.header.writers.CrossOriginResourcePolicyHeaderWriter.CrossOriginResourcePolicy;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/**
 * Spring Security guards against forged forms and sets the headers; who may do what is said by {@link Allowed} on each
 * endpoint. The server keeps no login: passes are in the database, so they outlive a restart.
 */
@Configuration(proxyBeanMethods = false)
class AccessWiring {
    private static final Duration ONE_YEAR = Duration.ofDays(365);

    /** What a page of ours could ask a person's machine for, and never does. */
    private static final String NO_DEVICES =
            "camera=(), microphone=(), geolocation=(), payment=(), usb=(), serial=(), bluetooth=(), display-capture=()";

    @Bean
    SecurityFilterChain security(HttpSecurity http, Settings settings) {
        var tokens = new CookieCsrfTokenRepository();
        tokens.setHeaderName("X-CSRF-Token");
        if (settings.passes().secure()) {
            tokens.setCookieName(Passes.HOST_ONLY + "XSRF-TOKEN");
        }
        tokens.setCookieCustomizer(cookie ->
                cookie.sameSite("Lax").path("/").secure(settings.passes().secure()));
        return http.csrf(csrf -> csrf.csrfTokenRepository(tokens)
                        // A program joins with no cookie to abuse and gets its token in the answer.
                        .ignoringRequestMatchers("/api/join"))
                .exceptionHandling(refused -> refused.accessDeniedHandler(new StaleForm()))
                .sessionManagement(session -> session.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .requestCache(AbstractHttpConfigurer::disable)
                .logout(AbstractHttpConfigurer::disable)
                .headers(headers -> protect(headers, settings))
                .addFilterBefore(new ContentPolicy(), HeaderWriterFilter.class)
                .authorizeHttpRequests(requests -> requests.anyRequest().permitAll())
                .build();
    }

    private static void protect(HeadersConfigurer<HttpSecurity> headers, Settings settings) {
        headers.referrerPolicy(referrer -> referrer.policy(ReferrerPolicy.SAME_ORIGIN))
                .crossOriginOpenerPolicy(opener -> opener.policy(CrossOriginOpenerPolicy.SAME_ORIGIN))
                .crossOriginResourcePolicy(resource -> resource.policy(CrossOriginResourcePolicy.SAME_ORIGIN))
                .permissionsPolicyHeader(permissions -> permissions.policy(NO_DEVICES))
                // The proxy that speaks HTTPS need not say so: the setting does.
                .httpStrictTransportSecurity(transport -> transport
                        .maxAgeInSeconds(ONE_YEAR.toSeconds())
                        .includeSubDomains(true)
                        .requestMatcher(request -> settings.passes().secure()));
    }

    /** Beside what it refuses of itself: words that not every database could keep. */
    @Bean
    HttpFirewall firewall() {
        var firewall = new StrictHttpFirewall();
        firewall.setAllowedParameterValues(Keepable::isKeepable);
        return firewall;
    }

    @Bean
    Passes passes(JdbcClient database, Sessions sessions, Settings settings, InstantSource time) {
        return new Passes(new PassTable(database), sessions, settings.passes(), time);
    }

    @Bean
    SignIns signIns(JdbcClient database, Passes passes, Settings settings, InstantSource time) {
        return new SignIns(new PassTable(database), passes, settings, time);
    }

    @Bean
    SecretCookies secretCookies(Passes passes) {
        return new SecretCookies(passes);
    }

    @Bean
    Acts acts(AuditLog log, Settings settings, InstantSource time) {
        return new Acts(log, new Tries(log, settings.rates(), time));
    }

    /** Before every other filter: some of them read what a request holds, and do so before anybody knows who sends it. */
    @Bean
    FilterRegistrationBean<FilesDoor> filesDoor(SignIns signIns, MultipartProperties files, Settings settings) {
        var door = new FilterRegistrationBean<>(new FilesDoor(
                signIns, files.getMaxRequestSize(), settings.uploads().atOnce()));
        door.setOrder(Ordered.HIGHEST_PRECEDENCE + 100);
        door.setDispatcherTypes(DispatcherType.REQUEST);
        return door;
    }

    @Bean
    CommandLimit commandLimit(Settings settings, InstantSource time) {
        var rates = settings.rates();
        return new CommandLimit(new Attempts(rates.commands(), rates.window(), rates.addresses(), time));
    }

    @Bean
    WebMvcConfigurer gate(Sessions sessions, Passes passes, SignIns signIns, CommandLimit commands, Acts acts) {
        return new WebMvcConfigurer() {
            @Override
            public void addInterceptors(InterceptorRegistry registry) {
                registry.addInterceptor(new Gate(sessions, passes, signIns, commands, acts));
            }

            @Override
            public void addArgumentResolvers(List<HandlerMethodArgumentResolver> resolvers) {
                resolvers.add(new CallerArgument());
            }
        };
    }
}
