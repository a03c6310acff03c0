package escape.server.access;

import escape.server.audit.AuditLog;
import escape.server.audit.Author;
import escape.server.eventlog.Aside;
import escape.server.eventlog.SessionId;
import escape.simulation.Command;
import escape.simulation.Refusal;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Writes down what those who run the server do; what players do stands in the log of their session alone. */
public final class Acts {
    private final AuditLog log;
    private final Tries tries;

    Acts(AuditLog log, Tries tries) {
        this.log = log;
        this.tries = tries;
    }

    public void note(HttpServletRequest request, Caller caller, String act, String about, @Nullable SessionId session) {
        if (caller.staff() != null) {
            note(caller.staff(), request, act, about, session, AuditLog.DONE);
        }
    }

    /** @param changed whether there was anything to do */
    public void note(
            HttpServletRequest request,
            Caller caller,
            String act,
            String about,
            @Nullable SessionId session,
            boolean changed) {
        if (caller.staff() != null) {
            note(caller.staff(), request, act, about, session, changed ? AuditLog.DONE : AuditLog.NOTHING);
        }
    }

    public void note(
            Staff staff,
            HttpServletRequest request,
            String act,
            String about,
            @Nullable SessionId session,
            String outcome) {
        log.note(staff.at(request.getRemoteAddr()), act, about, session, outcome);
    }

    /** By whoever has sent the operator's secret. */
    public void operated(HttpServletRequest request, String act) {
        log.note(Author.operator(request.getRemoteAddr()), act, "", null, AuditLog.DONE);
    }

    /** Of somebody who is not signed in and tries to be, in vain. */
    public void tried(HttpServletRequest request, Author by, String act, String about, String outcome) {
        tries.note(Network.of(request), by, act, about, outcome);
    }

    /** What there is to note of a command once it is done. Null for a player's. */
    @Nullable
    public Aside done(Caller caller, String address, SessionId session, Command command) {
        if (caller.staff() == null) {
            return null;
        }
        var named = CommandName.of(command);
        return log.entry(caller.staff().at(address), act(named), named.about(), session, AuditLog.DONE);
    }

    /** A command that was not done stands in no session's log. */
    public void refused(Caller caller, String address, SessionId session, Command command, List<Refusal> reasons) {
        if (caller.staff() != null) {
            var named = CommandName.of(command);
            log.note(caller.staff().at(address), act(named), named.about(), session, rules(reasons));
        }
    }

    private static String act(CommandName named) {
        return "command." + named.name();
    }

    private static String rules(List<Refusal> reasons) {
        return reasons.stream()
                .map(reason -> reason.rule().name().toLowerCase(Locale.ROOT))
                .collect(Collectors.joining(" "));
    }
}
