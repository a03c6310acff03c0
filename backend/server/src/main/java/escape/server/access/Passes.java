package escape.server.access;

import escape.server.eventlog.SessionId;
import escape.server.session.Sessions;
import escape.server.settings.Settings;
import escape.simulation.Session.Seat;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.Optional;
import java.util.regex.Pattern;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;

/** Gives out the passes of players and recognises them: one cookie for each session that a browser has joined. */
public final class Passes implements Leftovers {
    private static final String ALONE = "escape-alone";
    static final String HOST_ONLY = "__Host-";
    private static final String BEARER = "Bearer ";
    private static final Pattern TOKEN = Pattern.compile("[A-Za-z0-9_-]{43}");

    /** @param token that a program shows as a bearer and a browser as its cookie */
    public record SeatPass(String token, String player) {
        /** The token itself must not reach a log. */
        @Override
        public String toString() {
            return "SeatPass of " + player;
        }
    }

    private final PassTable table;
    private final Sessions sessions;
    private final Settings.Passes settings;
    private final InstantSource time;

    Passes(PassTable table, Sessions sessions, Settings.Passes settings, InstantSource time) {
        this.table = table;
        this.sessions = sessions;
        this.settings = settings;
        this.time = time;
    }

    /** Gives a browser the token that a seat will be bound to, so that a repeated join comes back to the same seat. */
    public void prepareSeat(HttpServletRequest request, HttpServletResponse response, SessionId session) {
        if (cookie(request, seatCookie(session)).isEmpty()) {
            give(response, seatCookie(session), Token.make(), settings.seat());
        }
    }

    /** Gives a browser the token that its seats in sessions of its own will come from. */
    public void prepareAlone(HttpServletRequest request, HttpServletResponse response) {
        if (cookie(request, ALONE).isEmpty()) {
            give(response, ALONE, Token.make(), settings.seat());
        }
    }

    /**
     * What this browser holds its seat by in the session that a form of its own makes. It is the same however often the form
     * is sent, also where the browser has never heard of it; empty where it keeps no cookies.
     */
    public Optional<SeatPass> passOf(String form, HttpServletRequest request, SessionId session) {
        return cookie(request, ALONE).flatMap(token -> pass(token.of(form), session));
    }

    /** What this browser would hold a seat in the session by; empty where it keeps no cookies. */
    public Optional<SeatPass> pass(HttpServletRequest request, SessionId session) {
        return cookie(request, seatCookie(session)).flatMap(token -> pass(token, session));
    }

    /** For a program that brings a token of its own making; empty where it cannot be one, or is in use elsewhere. */
    public Optional<SeatPass> pass(String token, SessionId session) {
        return token(token).flatMap(own -> pass(own, session));
    }

    /** For a program that brings none. */
    public SeatPass newPass(SessionId session) {
        var token = Token.make();
        return new SeatPass(token.value(), token.player(session));
    }

    /** Gives a browser the token of a new pass. */
    public void give(HttpServletResponse response, SeatPass pass, SessionId session) {
        give(response, seatCookie(session), new Token(pass.token()), settings.seat());
    }

    /** Once its player has taken a seat; whoever shows the token from now on acts in that seat. */
    public void keep(SeatPass pass, SessionId session) {
        var token = new Token(pass.token());
        if (!table.addSeat(token, session, pass.player(), time.instant())
                && table.holder(token)
                        .map(PassTable.Holder::player)
                        .filter(pass.player()::equals)
                        .isEmpty()) {
            throw new IllegalStateException("The token of player " + pass.player() + " is somebody else's");
        }
    }

    /** Nobody acts by the pass of this player any more. */
    public void withdraw(SessionId session, String player) {
        table.removeSeat(session, player);
    }

    /** Nobody acts by any pass to this session any more. */
    public void withdrawAll(SessionId session) {
        table.removeSeats(session);
    }

    /** Lets go of passes that are too old to open anything. */
    @Override
    public void drop(Instant now) {
        table.removeOlder(now.minus(settings.seat()), now.minus(settings.facilitator()));
    }

    /** One look at the table, because the same token may come in twice at once. */
    private Optional<SeatPass> pass(Token token, SessionId session) {
        var holder = table.holder(token);
        var player = holder.isEmpty()
                ? token.player(session)
                : holder.filter(known -> session.value().equals(known.session()))
                        .map(PassTable.Holder::player)
                        .orElse(null);
        return Optional.ofNullable(player).map(own -> new SeatPass(token.value(), own));
    }

    /** The seat or the watcher's place that this browser holds now. */
    public Optional<Caller> seat(HttpServletRequest request, SessionId session) {
        return shown(request, seatCookie(session))
                .flatMap(token -> table.player(token, session, time.instant().minus(settings.seat())))
                .flatMap(player -> caller(session, player));
    }

    private Optional<Caller> caller(SessionId session, String player) {
        Seat seat = sessions.current(session).state().session().seats().get(player);
        if (seat == null) {
            return Optional.empty();
        }
        var role = seat.role();
        return Optional.of(role == null ? Caller.watching(player) : Caller.inRole(player, role));
    }

    void give(HttpServletResponse response, String name, Token token, Duration kept) {
        response.addHeader(
                HttpHeaders.SET_COOKIE,
                ResponseCookie.from(named(name), token.value())
                        .path("/")
                        .httpOnly(true)
                        .sameSite("Lax")
                        .secure(settings.secure())
                        .maxAge(kept)
                        .build()
                        .toString());
    }

    private static String seatCookie(SessionId session) {
        return "escape-seat-" + session.toString().substring(0, 13);
    }

    /** Under HTTPS a browser takes a cookie of this prefix from this host alone: no neighbour can plant one. */
    private String named(String cookie) {
        return settings.secure() ? HOST_ONLY + cookie : cookie;
    }

    Optional<Token> shown(HttpServletRequest request, String cookie) {
        var header = request.getHeader(HttpHeaders.AUTHORIZATION);
        return header != null && header.startsWith(BEARER)
                ? token(header.substring(BEARER.length()))
                : cookie(request, cookie);
    }

    static Optional<Token> token(String value) {
        return TOKEN.matcher(value).matches() ? Optional.of(new Token(value)) : Optional.empty();
    }

    Optional<Token> cookie(HttpServletRequest request, String name) {
        var cookies = request.getCookies();
        return cookies == null
                ? Optional.empty()
                : Arrays.stream(cookies)
                        .filter(cookie -> cookie.getName().equals(named(name)))
                        .map(Cookie::getValue)
                        .flatMap(value -> token(value).stream())
                        .findFirst();
    }
}
