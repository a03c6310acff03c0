package escape.server.web;

import escape.server.access.Acts;
import escape.server.access.Codes;
import escape.server.access.Passes;
import escape.server.session.Sessions;
import escape.server.settings.Settings;
import java.time.InstantSource;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.MessageSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.filter.ShallowEtagHeaderFilter;
import org.thymeleaf.ITemplateEngine;
import org.thymeleaf.cache.StandardCacheManager;
import org.thymeleaf.spring6.SpringTemplateEngine;
import org.thymeleaf.spring6.view.ThymeleafViewResolver;

@Configuration(proxyBeanMethods = false)
class WebWiring {
    private static final int KEPT_EXPRESSIONS = 20_000;

    @Bean
    Refusals refusals(MessageSource messages) {
        return new Refusals(messages);
    }

    @Bean
    Notices notices(ITemplateEngine engine, MessageSource messages) {
        return new Notices(engine, messages);
    }

    @Bean
    Answers answers(Sessions sessions, Refusals refusals, Notices notices, Acts acts, Settings settings) {
        return new Answers(sessions, refusals, notices, acts, settings.texts().key());
    }

    @Bean
    FormArguments formArguments(Settings settings) {
        return new FormArguments(settings.texts().arguments(), settings.texts().text() + 1);
    }

    @Bean
    Codes codes(Sessions sessions, Passes passes, Settings settings, InstantSource time) {
        return new Codes(sessions, passes, settings.rates(), time);
    }

    /**
     * All expressions of all templates have room, and are compiled once. Of more than Thymeleaf keeps by itself, which is 500, it
     * forgets some, and Spring compiles them into classes again and again.
     */
    @Bean
    SmartInitializingSingleton keptExpressions(SpringTemplateEngine engine) {
        var kept = new StandardCacheManager();
        kept.setExpressionCacheMaxSize(KEPT_EXPRESSIONS);
        return () -> engine.setCacheManager(kept);
    }

    /** Every page knows it, an error page too. */
    @Bean
    SmartInitializingSingleton assetVersion(ThymeleafViewResolver pages) {
        return () -> pages.addStaticVariable(
                "assetVersion", AssetVersion.ofClasspath().value());
    }

    /** Scripts import each other by plain names, so browsers ask each time and get the content only when it has changed. */
    @Bean
    FilterRegistrationBean<ShallowEtagHeaderFilter> assetTags() {
        var tags = new FilterRegistrationBean<>(new ShallowEtagHeaderFilter());
        tags.addUrlPatterns("/css/*", "/js/*", "/webjars/*", "/_static/*", "/icon.svg");
        return tags;
    }
}
