package escape.server.access;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Semaphore;
import org.springframework.http.HttpStatus;
import org.springframework.util.unit.DataSize;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Lets bodies of several parts, as forms with files are, through only where files are taken, only from those who may bring
 * them, only so many at a time, and none that says itself that it is too large. Whoever reads one parameter of such a body reads all of it, onto the disk.
 */
final class FilesDoor extends OncePerRequestFilter {
    private static final Map<String, List<Who>> TAKEN =
            Map.of("/imports", List.of(Who.FACILITATOR), "/scenarios", List.of(Who.FACILITATOR, Who.AUTHOR));

    private final SignIns signIns;
    private final DataSize largest;
    private final Semaphore places;

    FilesDoor(SignIns signIns, DataSize largest, int atOnce) {
        this.signIns = signIns;
        this.largest = largest;
        this.places = new Semaphore(atOnce);
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        var type = request.getContentType();
        return type == null || !type.strip().toLowerCase(Locale.ROOT).startsWith("multipart/");
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        var who = TAKEN.get(request.getRequestURI());
        if (who == null) {
            response.sendError(HttpStatus.UNSUPPORTED_MEDIA_TYPE.value(), "error.no_files_here");
        } else if (!mayBring(request, who)) {
            response.sendError(HttpStatus.FORBIDDEN.value(), Denied.NOT_FACILITATOR);
        } else if (request.getContentLengthLong() > largest.toBytes()) {
            response.sendError(HttpStatus.CONTENT_TOO_LARGE.value());
        } else if (!places.tryAcquire()) {
            response.sendError(HttpStatus.TOO_MANY_REQUESTS.value(), "error.files_busy");
        } else {
            try {
                chain.doFilter(request, response);
            } finally {
                places.release();
            }
        }
    }

    private boolean mayBring(HttpServletRequest request, List<Who> who) {
        var staff = signIns.staff(request);
        return staff.isPresent() && who.stream().anyMatch(staff.get().role()::isA);
    }
}
