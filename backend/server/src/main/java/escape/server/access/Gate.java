package escape.server.access;

import escape.server.eventlog.SessionId;
import escape.server.session.Sessions;
import escape.simulation.Actor;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.HandlerMapping;
import org.springframework.web.servlet.resource.ResourceHttpRequestHandler;

/** Holds every endpoint to its {@link Allowed} rule, before anything of it runs. */
final class Gate implements HandlerInterceptor {
    private final Sessions sessions;
    private final Passes passes;
    private final CommandLimit commands;

    Gate(Sessions sessions, Passes passes, CommandLimit commands) {
        this.sessions = sessions;
        this.passes = passes;
        this.commands = commands;
    }

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
        if (handler instanceof ResourceHttpRequestHandler) {
            return true;
        }
        var rule = handler instanceof HandlerMethod method ? method.getMethodAnnotation(Allowed.class) : null;
        if (rule == null) {
            throw new Denied(HttpStatus.FORBIDDEN, Denied.NOT_FACILITATOR);
        }
        response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
        var session = session(request);
        var caller = Arrays.stream(rule.value())
                .flatMap(who -> as(who, request, session).stream())
                .findFirst()
                .orElseThrow(() -> new Denied(HttpStatus.FORBIDDEN, whyNot(rule)));
        limit(request, caller);
        request.setAttribute(CallerArgument.ATTRIBUTE, caller);
        return true;
    }

    private @Nullable SessionId session(HttpServletRequest request) {
        var variables = request.getAttribute(HandlerMapping.URI_TEMPLATE_VARIABLES_ATTRIBUTE);
        var id = variables instanceof Map<?, ?> map ? map.get("id") : null;
        return id == null
                ? null
                : SessionId.read(id.toString())
                        .filter(known -> sessions.find(known).isPresent())
                        .orElseThrow(() -> new Denied(HttpStatus.NOT_FOUND, "error.no_session"));
    }

    private Optional<Caller> as(Who who, HttpServletRequest request, @Nullable SessionId session) {
        return switch (who) {
            case ANYONE -> Optional.of(Caller.ANYONE);
            case FACILITATOR -> passes.isFacilitator(request) ? Optional.of(Caller.FACILITATOR) : Optional.empty();
            case ALONE ->
                session == null
                        ? Optional.empty()
                        : passes.seat(request, session).filter(caller -> isAlone(caller, session));
            case SEAT, SPECTATOR ->
                session == null
                        ? Optional.empty()
                        : passes.seat(request, session).filter(caller -> caller.who() == who);
        };
    }

    private boolean isAlone(Caller caller, SessionId session) {
        return caller.actor() instanceof Actor.Player player
                && sessions.current(session).state().session().isAlone(player.id());
    }

    private static String whyNot(Allowed rule) {
        return Arrays.asList(rule.value()).contains(Who.SEAT) ? "error.no_seat" : Denied.NOT_FACILITATOR;
    }

    private static boolean isReading(HttpServletRequest request) {
        return HttpMethod.GET.matches(request.getMethod()) || HttpMethod.HEAD.matches(request.getMethod());
    }

    private void limit(HttpServletRequest request, Caller caller) {
        if (!isReading(request) && !commands.allowsOneMore(caller.actor())) {
            throw new Denied(HttpStatus.TOO_MANY_REQUESTS, "refusal.too_many_requests");
        }
    }
}
