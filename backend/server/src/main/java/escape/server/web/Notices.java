package escape.server.web;

import escape.simulation.Refusal;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.springframework.context.MessageSource;
import org.thymeleaf.ITemplateEngine;
import org.thymeleaf.TemplateSpec;
import org.thymeleaf.context.Context;
import org.thymeleaf.templatemode.TemplateMode;

/** The short word on top of a page that answers a form which led to nothing, as a Turbo Stream. */
final class Notices {
    private final ITemplateEngine engine;
    private final MessageSource messages;

    Notices(ITemplateEngine engine, MessageSource messages) {
        this.engine = engine;
        this.messages = messages;
    }

    String refused(List<Refusal> reasons, Locale locale) {
        return stream("refused", Map.of("reasons", reasons), locale);
    }

    String said(String messageKey, Locale locale, Object... arguments) {
        return stream("said", Map.of("words", messages.getMessage(messageKey, arguments, locale)), locale);
    }

    private String stream(String fragment, Map<String, Object> variables, Locale locale) {
        var template = new TemplateSpec("live/notice", Set.of(fragment), TemplateMode.HTML, Map.of());
        return "<turbo-stream action=\"update\" target=\"notices\"><template>"
                + engine.process(template, new Context(locale, variables))
                + "</template></turbo-stream>";
    }
}
