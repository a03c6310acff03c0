package escape.server.access;

import escape.server.session.SessionCard;
import escape.server.session.SessionCodes;
import escape.server.session.Sessions;
import escape.server.settings.Settings;
import jakarta.servlet.http.HttpServletRequest;
import java.time.InstantSource;
import java.util.Optional;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;

/**
 * Finds the session that a join code names, and says whether it takes anybody more. Guessing must not pay: who has named too
 * many codes that do not exist is not told about the next one.
 */
public final class Codes {
    private final Sessions sessions;
    private final Guesses guesses;
    private final Passes passes;
    private final Attempts seats;
    private final Attempts seatsOfNetwork;

    public Codes(Sessions sessions, Passes passes, Settings.Rates rates, InstantSource time) {
        this.sessions = sessions;
        this.passes = passes;
        this.guesses = new Guesses(rates, time);
        this.seats = new Attempts(rates.seats(), rates.window(), rates.addresses(), time);
        this.seatsOfNetwork = new Attempts(rates.seatsByAddress(), rates.window(), rates.addresses(), time);
    }

    public Optional<SessionCard> find(HttpServletRequest request, String code) {
        ForeignPages.refuse(request);
        var network = Network.of(request);
        var card = sessions.find(SessionCodes.tidy(code));
        if (card.isPresent() && hasSeat(request, card.get())) {
            return card;
        }
        if (guesses.areUsedUp(network)) {
            throw new Denied(HttpStatus.TOO_MANY_REQUESTS, "error.too_many_codes");
        }
        if (card.isEmpty()) {
            guesses.wrong(network);
        }
        return card;
    }

    /**
     * Whoever has one guesses nothing. It is known by a cookie that is named after the session: a bearer's token would be
     * looked for, and by the time that this takes tell a guesser that there is such a session.
     */
    private boolean hasSeat(HttpServletRequest request, SessionCard card) {
        return request.getHeader(HttpHeaders.AUTHORIZATION) == null
                && passes.seat(request, card.id()).isPresent();
    }

    public SessionCard require(HttpServletRequest request, String code) {
        return find(request, code).orElseThrow(() -> new Denied(HttpStatus.NOT_FOUND, "error.no_session"));
    }

    /**
     * A code opens its session to newcomers until that has ended, and shows nobody's name to them afterwards; nor that of
     * somebody who plays alone.
     */
    public void requireOpen(SessionCard card) {
        var table = sessions.current(card.id()).state().session();
        if (table.isEnded()) {
            throw new Denied(HttpStatus.GONE, "error.session_ended");
        }
        if (table.alone() != null) {
            throw new Denied(HttpStatus.GONE, "error.session_alone");
        }
    }

    /**
     * Before a newcomer takes a seat: whoever has the code must neither fill a table from one place nor fill and empty it
     * without end. A new code begins anew.
     */
    public void requireRoom(HttpServletRequest request, SessionCard card) {
        requireOpen(card);
        if (seats.isExhausted(table(card)) || seatsOfNetwork.isExhausted(place(request, card))) {
            throw new Denied(HttpStatus.TOO_MANY_REQUESTS, "error.too_many_joins");
        }
    }

    /** Once a newcomer has taken a seat. */
    public void joined(HttpServletRequest request, SessionCard card) {
        seats.count(table(card), 1);
        seatsOfNetwork.count(place(request, card), 1);
        guesses.joined(Network.of(request));
    }

    private static String table(SessionCard card) {
        return card.id() + " " + card.code();
    }

    private static String place(HttpServletRequest request, SessionCard card) {
        return table(card) + " " + Network.of(request);
    }
}
