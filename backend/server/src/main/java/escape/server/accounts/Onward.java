package escape.server.accounts;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.security.web.RedirectStrategy;
import org.thymeleaf.ITemplateEngine;
import org.thymeleaf.context.Context;

/** Answers the form that goes to a provider by a page that goes on by itself: our policy lets no form end elsewhere. */
final class Onward implements RedirectStrategy {
    private final ITemplateEngine pages;

    Onward(ITemplateEngine pages) {
        this.pages = pages;
    }

    @Override
    public void sendRedirect(HttpServletRequest request, HttpServletResponse response, String to) throws IOException {
        response.setContentType(MediaType.TEXT_HTML_VALUE);
        response.setCharacterEncoding(StandardCharsets.UTF_8);
        response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
        response.getWriter().write(pages.process("accounts/onward", new Context(Locale.ENGLISH, Map.of("to", to))));
    }
}
