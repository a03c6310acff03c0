package escape.server.access;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Set;
import org.springframework.http.HttpStatus;

/**
 * Another site's page can make its visitors' browsers ask for any address, as for a picture, and so use up what their network
 * may guess. Browsers say where a request comes from, though by plain HTTP only on their own machine; whoever follows a link
 * from elsewhere is let through.
 */
public final class ForeignPages {
    private static final Set<String> ELSEWHERE = Set.of("cross-site", "same-site");

    private ForeignPages() {}

    /** For what counts guesses, before it does. */
    public static void refuse(HttpServletRequest request) {
        var site = request.getHeader("Sec-Fetch-Site");
        if (site != null && ELSEWHERE.contains(site) && !"document".equals(request.getHeader("Sec-Fetch-Dest"))) {
            throw new Denied(HttpStatus.FORBIDDEN, "error.foreign_page");
        }
    }
}
