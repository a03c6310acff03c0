package escape.server.access;

import escape.server.session.SessionCard;
import escape.server.session.SessionCodes;
import escape.server.session.Sessions;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import org.springframework.http.HttpStatus;

/**
 * Finds the session that a join code names. Guessing must not pay: who has named too many codes that do not exist is not told
 * about the next one.
 */
public final class Codes {
    private final Sessions sessions;
    private final Attempts wrong;

    public Codes(Sessions sessions, Attempts wrong) {
        this.sessions = sessions;
        this.wrong = wrong;
    }

    public Optional<SessionCard> find(HttpServletRequest request, String code) {
        var address = request.getRemoteAddr();
        if (wrong.isExhausted(address)) {
            throw new Denied(HttpStatus.TOO_MANY_REQUESTS, "error.too_many_codes");
        }
        var card = sessions.find(SessionCodes.tidy(code));
        if (card.isEmpty()) {
            wrong.count(address, 1);
        }
        return card;
    }

    public SessionCard require(HttpServletRequest request, String code) {
        return find(request, code).orElseThrow(() -> new Denied(HttpStatus.NOT_FOUND, "error.no_session"));
    }
}
