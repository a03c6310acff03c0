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
    private final SignIns signIns;
    private final CommandLimit commands;
    private final Acts acts;

    Gate(Sessions sessions, Passes passes, SignIns signIns, CommandLimit commands, Acts acts) {
        this.sessions = sessions;
        this.passes = passes;
        this.signIns = signIns;
        this.commands = commands;
        this.acts = acts;
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
                .orElseThrow(() -> denied(request, rule, session));
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
            case FACILITATOR, CO_FACILITATOR, AUTHOR ->
                signIns.staff(request).filter(staff -> staff.role().isA(who)).map(Caller::running);
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

    /** What somebody who runs the server tries beyond their role stands in the audit log. */
    private Denied denied(HttpServletRequest request, Allowed rule, @Nullable SessionId session) {
        var staff = signIns.staff(request);
        var tried = request.getMethod() + " " + request.getAttribute(HandlerMapping.BEST_MATCHING_PATTERN_ATTRIBUTE);
        staff.ifPresent(one -> acts.note(one, request, "refused", tried, session, "not_allowed"));
        return new Denied(HttpStatus.FORBIDDEN, whyNot(rule, staff.isPresent()));
    }

    private static String whyNot(Allowed rule, boolean signedIn) {
        return Arrays.asList(rule.value()).contains(Who.SEAT)
                ? "error.no_seat"
                : signedIn ? "error.not_your_role" : Denied.NOT_FACILITATOR;
    }

    private static boolean isReading(HttpServletRequest request) {
        return HttpMethod.GET.matches(request.getMethod()) || HttpMethod.HEAD.matches(request.getMethod());
    }

    private void limit(HttpServletRequest request, Caller caller) {
        // Whoever is not known yet has limits of other kinds; all of them together are no one.
        var known = caller.who() != Who.ANYONE;
        if (known && !isReading(request) && !commands.allowsOneMore(caller.actor())) {
            throw new Denied(HttpStatus.TOO_MANY_REQUESTS, "refusal.too_many_requests");
        }
    }
}
