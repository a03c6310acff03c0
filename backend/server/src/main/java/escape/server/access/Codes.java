package escape.server.access;

import escape.server.session.SessionCard;
import escape.server.session.SessionCodes;
import escape.server.session.Sessions;
import escape.server.settings.Settings;
import jakarta.servlet.http.HttpServletRequest;
import java.time.InstantSource;
import java.util.Optional;
import org.springframework.http.HttpStatus;

/**
 * Finds the session that a join code names, and says whether it takes anybody more. Guessing must not pay: who has named too
 * many codes that do not exist is not told about the next one.
 */
public final class Codes {
    private final Sessions sessions;
    private final Guesses guesses;
    private final Attempts seats;

    public Codes(Sessions sessions, Settings.Rates rates, InstantSource time) {
        this.sessions = sessions;
        this.guesses = new Guesses(rates, time);
        this.seats = new Attempts(rates.seats(), rates.window(), rates.addresses(), time);
    }

    public Optional<SessionCard> find(HttpServletRequest request, String code) {
        var network = Network.of(request);
        if (guesses.areUsedUp(network)) {
            throw new Denied(HttpStatus.TOO_MANY_REQUESTS, "error.too_many_codes");
        }
        var card = sessions.find(SessionCodes.tidy(code));
        if (card.isEmpty()) {
            guesses.wrong(network);
        }
        return card;
    }

    public SessionCard require(HttpServletRequest request, String code) {
        return find(request, code).orElseThrow(() -> new Denied(HttpStatus.NOT_FOUND, "error.no_session"));
    }

    /** A code opens its session to newcomers until that has ended, and shows nobody's name to them afterwards. */
    public void requireOpen(SessionCard card) {
        if (sessions.current(card.id()).state().session().isEnded()) {
            throw new Denied(HttpStatus.GONE, "error.session_ended");
        }
    }

    /** Before a newcomer takes a seat: whoever has the code must not fill and empty a table without end. */
    public void requireRoom(SessionCard card) {
        requireOpen(card);
        if (seats.isExhausted(card.id().toString())) {
            throw new Denied(HttpStatus.TOO_MANY_REQUESTS, "error.too_many_joins");
        }
    }

    /** Once a newcomer has taken a seat. */
    public void joined(HttpServletRequest request, SessionCard card) {
        seats.count(card.id().toString(), 1);
        guesses.joined(Network.of(request));
    }
}
