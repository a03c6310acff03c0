package escape.server.live;

import escape.server.access.Caller;
import escape.server.access.Denied;
import escape.server.access.Passes;
import escape.server.access.SignIn;
import escape.server.access.SignIns;
import escape.server.access.Who;
import escape.server.eventlog.SessionId;
import escape.server.logging.Outage;
import escape.server.session.Sessions;
import escape.server.session.UnreadableScenario;
import escape.simulation.view.Viewer;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.dao.DataAccessException;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.server.ServerHttpRequest;
import org.springframework.http.server.ServerHttpResponse;
import org.springframework.http.server.ServletServerHttpRequest;
import org.springframework.web.servlet.HandlerMapping;
import org.springframework.web.servlet.support.RequestContextUtils;
import org.springframework.web.socket.WebSocketHandler;
import org.springframework.web.socket.server.HandshakeInterceptor;
import tools.jackson.databind.json.JsonMapper;

/**
 * Lets in whoever holds a seat in the session of the address, or runs it. What a socket follows comes from the pass;
 * the address may only choose among the places that the pass opens.
 */
final class Door implements HandshakeInterceptor {
    static final String GUEST = Guest.class.getName();

    /** Who may see the control room. */
    private static final Set<Who> CONTROL = Set.of(Who.FACILITATOR, Who.CO_FACILITATOR);

    private final Sessions sessions;
    private final Passes passes;
    private final SignIns signIns;
    private final Rooms rooms;
    private final MessageSource messages;
    private final int mostSockets;
    private final Outage databaseOutage;
    private final JsonMapper json = JsonMapper.builder().build();

    Door(
            Sessions sessions,
            Passes passes,
            SignIns signIns,
            Rooms rooms,
            MessageSource messages,
            int mostSockets,
            Outage databaseOutage) {
        this.sessions = sessions;
        this.passes = passes;
        this.signIns = signIns;
        this.rooms = rooms;
        this.messages = messages;
        this.mostSockets = mostSockets;
        this.databaseOutage = databaseOutage;
    }

    @Override
    public boolean beforeHandshake(
            ServerHttpRequest request,
            ServerHttpResponse response,
            WebSocketHandler handler,
            Map<String, Object> attributes)
            throws IOException {
        var http = ((ServletServerHttpRequest) request).getServletRequest();
        var language = RequestContextUtils.getLocale(http);
        try {
            attributes.put(GUEST, guest(http, language));
            return true;
        } catch (Denied denied) {
            refuse(
                    response,
                    denied.status(),
                    denied.messageKey().substring("error.".length()),
                    messages.getMessage(denied.messageKey(), null, language));
            return false;
        } catch (DataAccessException away) {
            databaseOutage.failed(away);
            var words = messages.getMessage("error.503.words", null, language);
            refuse(response, HttpStatus.SERVICE_UNAVAILABLE, "away", words);
            return false;
        } catch (UnreadableScenario unreadable) {
            var words = messages.getMessage("error.unreadable", new Object[] {unreadable.engineVersion()}, language);
            refuse(response, HttpStatus.CONFLICT, "unreadable", words);
            return false;
        }
    }

    @Override
    public void afterHandshake(
            ServerHttpRequest request,
            ServerHttpResponse response,
            WebSocketHandler handler,
            @Nullable Exception failure) {
        // Nothing is held between the door and the room.
    }

    private Guest guest(HttpServletRequest request, Locale language) {
        if (offered(request).stream()
                .flatMap(name -> Format.of(name).stream())
                .findAny()
                .isEmpty()) {
            throw new Denied(HttpStatus.BAD_REQUEST, "error.subprotocol");
        }
        if (rooms.isShut()) {
            throw new Denied(HttpStatus.SERVICE_UNAVAILABLE, "error.restarting");
        }
        var session = session(request);
        var guest = place(request, session)
                .map(seen -> new Guest(
                        session, seen.caller(), seen.viewer(), language, seen.signIn(), request.getRemoteAddr()))
                .orElseThrow(() -> new Denied(HttpStatus.FORBIDDEN, "error.no_seat"));
        if (rooms.linesOf(session, guest.caller()) >= mostSockets) {
            throw new Denied(HttpStatus.TOO_MANY_REQUESTS, "error.too_many_windows");
        }
        // Whether it can be read at all shows here, where there still is an answer to be given.
        rooms.room(session);
        return guest;
    }

    private SessionId session(HttpServletRequest request) {
        var variables = (Map<?, ?>) request.getAttribute(HandlerMapping.URI_TEMPLATE_VARIABLES_ATTRIBUTE);
        return SessionId.read(String.valueOf(variables.get("id")))
                .filter(id -> sessions.find(id).isPresent())
                .orElseThrow(() -> new Denied(HttpStatus.NOT_FOUND, "error.no_session"));
    }

    private record Seen(
            Caller caller, Viewer viewer, @Nullable SignIn signIn) {}

    /** Somebody may hold a seat and facilitate in one browser, and have the stage open beside both. */
    private Optional<Seen> place(HttpServletRequest request, SessionId session) {
        var seat = passes.seat(request, session).map(caller -> new Seen(caller, caller.viewer(), null));
        var facilitator = signIns.of(request)
                .map(signIn -> new Seen(Caller.running(signIn.staff()), Viewer.FACILITATOR, signIn))
                .filter(seen -> CONTROL.contains(seen.caller().who()));
        var place = request.getParameter("place");
        return switch (place == null ? "" : place) {
            case "desk" -> seat.filter(seen -> seen.caller().who() == Who.SEAT);
            case "control" -> facilitator;
            case "stage" ->
                seat.or(() -> facilitator).map(seen -> new Seen(seen.caller(), Viewer.STAGE, seen.signIn()));
            default -> seat.or(() -> facilitator);
        };
    }

    private static List<String> offered(HttpServletRequest request) {
        var header = request.getHeader("Sec-WebSocket-Protocol");
        return header == null ? List.of() : Arrays.asList(header.trim().split("\\s*,\\s*"));
    }

    private void refuse(ServerHttpResponse response, HttpStatus status, String code, String words) throws IOException {
        response.setStatusCode(status);
        response.getHeaders().setContentType(MediaType.APPLICATION_JSON);
        var body = Map.of("code", code, "message", words);
        response.getBody().write(json.writeValueAsString(body).getBytes(StandardCharsets.UTF_8));
    }
}
