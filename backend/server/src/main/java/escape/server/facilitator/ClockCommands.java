package escape.server.facilitator;

import escape.server.access.Allowed;
import escape.server.access.Caller;
import escape.server.access.Who;
import escape.server.eventlog.SessionId;
import escape.server.session.Sessions;
import escape.server.web.Answers;
import escape.simulation.Command;
import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Start, pause, pace, step and end. */
@Controller
@RequestMapping("/sessions/{id}")
class ClockCommands {
    private final Sessions sessions;
    private final Answers answers;

    ClockCommands(Sessions sessions, Answers answers) {
        this.sessions = sessions;
        this.answers = answers;
    }

    @PostMapping("/start")
    @Allowed({Who.FACILITATOR, Who.ALONE})
    Object start(HttpServletRequest request, Caller caller, @PathVariable SessionId id) {
        return answers.handle(request, id, caller, new Command.Start());
    }

    @PostMapping("/pause")
    @Allowed({Who.FACILITATOR, Who.ALONE})
    Object pause(HttpServletRequest request, Caller caller, @PathVariable SessionId id) {
        return answers.handle(request, id, caller, new Command.Pause());
    }

    @DeleteMapping("/pause")
    @Allowed({Who.FACILITATOR, Who.ALONE})
    Object resume(HttpServletRequest request, Caller caller, @PathVariable SessionId id) {
        return answers.handle(request, id, caller, new Command.Resume());
    }

    /**
     * Lets the next day begin.
     *
     * @param day that the page offered to begin, so that the same form sent again begins no other; without it, the one
     *     that follows the day the session is in
     */
    @PostMapping("/days")
    @Allowed({Who.FACILITATOR, Who.ALONE})
    Object step(
            HttpServletRequest request,
            Caller caller,
            @PathVariable SessionId id,
            @RequestParam(required = false) @Nullable Integer day) {
        var next = day == null ? sessions.current(id).state().day() + 1 : day;
        return answers.handle(request, id, caller, new Command.BeginDay(next));
    }

    @PostMapping("/run-on")
    @Allowed({Who.FACILITATOR, Who.ALONE})
    Object runOn(HttpServletRequest request, Caller caller, @PathVariable SessionId id) {
        return answers.handle(request, id, caller, new Command.RunOn());
    }

    @PostMapping("/pace")
    @Allowed({Who.FACILITATOR, Who.ALONE})
    Object pace(
            HttpServletRequest request, Caller caller, @PathVariable SessionId id, @RequestParam double secondsPerDay) {
        return answers.handle(request, id, caller, new Command.ChangePace(secondsPerDay));
    }

    @PostMapping("/hold")
    @Allowed({Who.FACILITATOR, Who.ALONE})
    Object hold(HttpServletRequest request, Caller caller, @PathVariable SessionId id) {
        return answers.handle(request, id, caller, new Command.HoldClock(true));
    }

    @DeleteMapping("/hold")
    @Allowed({Who.FACILITATOR, Who.ALONE})
    Object runFreely(HttpServletRequest request, Caller caller, @PathVariable SessionId id) {
        return answers.handle(request, id, caller, new Command.HoldClock(false));
    }

    @PostMapping("/ending")
    @Allowed(Who.FACILITATOR)
    Object end(
            HttpServletRequest request,
            Caller caller,
            @PathVariable SessionId id,
            @RequestParam(required = false) @Nullable String ending,
            @RequestParam String reason) {
        var chosen = ending == null || ending.isBlank() ? null : ending;
        return answers.handle(request, id, caller, new Command.End(chosen, reason));
    }
}
