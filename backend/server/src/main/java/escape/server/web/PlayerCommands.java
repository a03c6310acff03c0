package escape.server.web;

import escape.server.access.Allowed;
import escape.server.access.Caller;
import escape.server.access.SignIns;
import escape.server.access.Who;
import escape.server.eventlog.SessionId;
import escape.server.session.Sessions;
import escape.simulation.Actor;
import escape.simulation.Command;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** What a seat can do. */
@Controller
@RequestMapping("/sessions/{id}")
class PlayerCommands {
    private final Sessions sessions;
    private final SignIns signIns;
    private final Answers answers;
    private final FormArguments arguments;

    PlayerCommands(Sessions sessions, SignIns signIns, Answers answers, FormArguments arguments) {
        this.sessions = sessions;
        this.signIns = signIns;
        this.answers = answers;
        this.arguments = arguments;
    }

    @PostMapping("/actions/{action}")
    @Allowed(Who.SEAT)
    Object act(
            HttpServletRequest request,
            Caller caller,
            @PathVariable SessionId id,
            @PathVariable String action,
            @RequestParam(required = false) @Nullable String why) {
        return answers.handle(
                request, id, caller, new Command.Act(action, arguments.of(request), FormArguments.filled(why)));
    }

    /** A seat's own request, or one to somebody whom the facilitator plays. */
    @PostMapping("/requests/{number}/answer")
    @Allowed({Who.SEAT, Who.FACILITATOR})
    Object answer(
            HttpServletRequest request,
            Caller caller,
            @PathVariable SessionId id,
            @PathVariable int number,
            @RequestParam String option,
            @RequestParam(required = false) @Nullable String why) {
        var answer = new Command.Answer(number, option, arguments.of(request), FormArguments.filled(why));
        return answers.handle(request, id, hand(request, caller, id, number), answer);
    }

    @PostMapping("/messages")
    @Allowed(Who.SEAT)
    Object send(
            HttpServletRequest request,
            Caller caller,
            @PathVariable SessionId id,
            @RequestParam String to,
            @RequestParam String text,
            @RequestParam(required = false) @Nullable List<String> evidence) {
        return answers.handle(
                request, id, caller, new Command.Send(to, text, evidence == null ? List.of() : List.copyOf(evidence)));
    }

    @PostMapping("/questions")
    @Allowed(Who.SEAT)
    Object ask(HttpServletRequest request, Caller caller, @PathVariable SessionId id, @RequestParam String question) {
        return answers.handle(request, id, caller, new Command.AskAssistant(question));
    }

    @DeleteMapping("/seat")
    @Allowed({Who.SEAT, Who.SPECTATOR})
    Object leave(HttpServletRequest request, Caller caller, @PathVariable SessionId id) {
        return switch (caller.actor()) {
            case Actor.Player(String player, var _) -> left(request, id, caller, player);
            case Actor.Visitor(String player) -> left(request, id, caller, player);
            case Actor.Facilitator() -> throw new IllegalStateException("The facilitator holds no seat");
            case Actor.Clock() -> throw new IllegalStateException("Time holds no seat");
        };
    }

    private Object left(HttpServletRequest request, SessionId id, Caller caller, String player) {
        return answers.handleAndGo(request, id, caller, new Command.LeaveSeat(player), "/");
    }

    /** Somebody who tries a session alone is seated and facilitates in one browser: what the seat is not asked, they are. */
    private Caller hand(HttpServletRequest request, Caller caller, SessionId id, int number) {
        var facilitator = signIns.staff(request).map(Caller::running).filter(one -> one.who() == Who.FACILITATOR);
        if (caller.actor() instanceof Actor.Player player && facilitator.isPresent()) {
            var current = sessions.current(id);
            var asked = current.state().story().open().stream()
                    .filter(put -> put.number() == number)
                    .map(put -> current.simulation()
                            .scenario()
                            .request(put.request())
                            .to())
                    .findFirst();
            return asked.filter(to -> !to.equals(player.role())).isPresent() ? facilitator.get() : caller;
        }
        return caller;
    }
}
