package escape.server.web;

import escape.server.access.Acts;
import escape.server.access.Caller;
import escape.server.access.Denied;
import escape.server.access.Who;
import escape.server.eventlog.SessionId;
import escape.server.session.Outcome;
import escape.server.session.Sessions;
import escape.simulation.Command;
import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.servlet.support.RequestContextUtils;

/**
 * Gives a form's command to its session and answers the browser. The change itself reaches the page by the socket, so an
 * accepted command answers with nothing; without Turbo, the page is loaded again.
 */
public final class Answers {
    static final MediaType STREAM = new MediaType("text", "vnd.turbo-stream.html", StandardCharsets.UTF_8);

    private final Sessions sessions;
    private final Refusals refusals;
    private final Notices notices;
    private final Acts acts;
    private final int longestKey;

    Answers(Sessions sessions, Refusals refusals, Notices notices, Acts acts, int longestKey) {
        this.sessions = sessions;
        this.refusals = refusals;
        this.notices = notices;
        this.acts = acts;
        this.longestKey = longestKey;
    }

    /** @return a response, or the error page for a browser that runs no scripts */
    public Object handle(HttpServletRequest request, SessionId session, Caller caller, Command command) {
        return answer(request, session, caller, outcome(request, session, caller, command));
    }

    /** For a command after which the page is not this caller's any more. */
    public Object handleAndGo(
            HttpServletRequest request, SessionId session, Caller caller, Command command, String page) {
        var outcome = outcome(request, session, caller, command);
        return outcome instanceof Outcome.Acknowledged ? seeOther(page) : answer(request, session, caller, outcome);
    }

    private Outcome outcome(HttpServletRequest request, SessionId session, Caller caller, Command command) {
        var address = request.getRemoteAddr();
        var outcome = sessions.handle(
                session, key(request), command, caller.actor(), acts.done(caller, address, session, command));
        if (outcome instanceof Outcome.Refused(var reasons)) {
            acts.refused(caller, address, session, command, reasons);
        }
        return outcome;
    }

    private Object answer(HttpServletRequest request, SessionId session, Caller caller, Outcome outcome) {
        var locale = RequestContextUtils.getLocale(request);
        return switch (outcome) {
            case Outcome.Acknowledged ignored -> accepted(request, page(session, caller.who()));
            case Outcome.Refused(var reasons) ->
                isTurbo(request)
                        ? stream(HttpStatus.UNPROCESSABLE_CONTENT, notices.refused(reasons, locale))
                        : ErrorPages.page(
                                HttpStatus.UNPROCESSABLE_CONTENT, String.join(" ", refusals.words(reasons, locale)));
            case Outcome.NotSaved() -> throw new Denied(HttpStatus.SERVICE_UNAVAILABLE, "refusal.try_again");
        };
    }

    /** A key for the forms of a page that is made for one person. */
    public static String newKey() {
        return UUID.randomUUID().toString();
    }

    /** The form's own key, or a fresh one where it brings none. One that cannot be kept would not tell a second try. */
    public String key(HttpServletRequest request) {
        var key = request.getParameter("key");
        if (key == null || key.isEmpty()) {
            return newKey();
        }
        if (key.isBlank() || key.length() > longestKey) {
            throw new Denied(HttpStatus.BAD_REQUEST, "error.bad_key");
        }
        return key;
    }

    private static ResponseEntity<Void> accepted(HttpServletRequest request, String page) {
        return isTurbo(request) ? ResponseEntity.noContent().build() : seeOther(page);
    }

    public static ResponseEntity<Void> seeOther(String page) {
        return ResponseEntity.status(HttpStatus.SEE_OTHER)
                .location(URI.create(page))
                .build();
    }

    public static ResponseEntity<String> stream(HttpStatus status, String stream) {
        return ResponseEntity.status(status).contentType(STREAM).body(stream);
    }

    public static boolean isTurbo(HttpServletRequest request) {
        var accept = request.getHeader(HttpHeaders.ACCEPT);
        return accept != null && accept.contains("text/vnd.turbo-stream.html");
    }

    private static String page(SessionId session, Who who) {
        return "/sessions/" + session
                + switch (who) {
                    case FACILITATOR, CO_FACILITATOR -> "/control";
                    case SEAT, ALONE -> "/desk";
                    case SPECTATOR, ANYONE, AUTHOR -> "/stage";
                };
    }
}
