package escape.server.access;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Scripts and styles come from our own files and from nowhere else, so that words of a player or a scenario cannot run.
 * The one exception is the style element of Turbo's progress bar, which takes the nonce from the page.
 */
final class ContentPolicy extends OncePerRequestFilter {
    /** Name under which pages find the nonce. */
    static final String NONCE = "cspNonce";

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        var nonce = Token.make().value();
        request.setAttribute(NONCE, nonce);
        response.setHeader(
                "Content-Security-Policy",
                "default-src 'none'; object-src 'none'; script-src 'self'; style-src 'self' 'nonce-" + nonce
                        + "'; img-src 'self' data:; font-src 'self'; connect-src 'self'; form-action 'self'; "
                        + "base-uri 'none'; frame-ancestors 'none'");
        chain.doFilter(request, response);
    }
}
