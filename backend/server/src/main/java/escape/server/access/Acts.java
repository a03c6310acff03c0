package escape.server.access;

import escape.server.audit.AuditLog;
import escape.server.audit.Author;
import escape.server.eventlog.SessionId;
import escape.server.session.Outcome;
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

    Acts(AuditLog log) {
        this.log = log;
    }

    public void note(HttpServletRequest request, Caller caller, String act, String about, @Nullable SessionId session) {
        if (caller.staff() != null) {
            note(caller.staff(), request, act, about, session, AuditLog.DONE);
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

    /** Of somebody who is not signed in, as who tries to be. */
    public void note(Author by, String act, String about, String outcome) {
        log.note(by, act, about, null, outcome);
    }

    /** What could not be saved has not happened, and what is away for it is away for this log too. */
    public void command(Caller caller, String address, SessionId session, Command command, Outcome outcome) {
        switch (outcome) {
            case Outcome.Acknowledged ignored -> command(caller, address, session, command, AuditLog.DONE);
            case Outcome.Refused(var reasons) -> command(caller, address, session, command, rules(reasons));
            case Outcome.NotSaved() -> {}
        }
    }

    private void command(Caller caller, String address, SessionId session, Command command, String outcome) {
        if (caller.staff() != null) {
            var named = CommandName.of(command);
            log.note(caller.staff().at(address), "command." + named.name(), named.about(), session, outcome);
        }
    }

    /** For a command that does not even come to be decided. */
    public void refusedCommand(Caller caller, String address, SessionId session, Command command, Refusal reason) {
        command(caller, address, session, command, rules(List.of(reason)));
    }

    private static String rules(List<Refusal> reasons) {
        return reasons.stream()
                .map(reason -> reason.rule().name().toLowerCase(Locale.ROOT))
                .collect(Collectors.joining(" "));
    }
}
