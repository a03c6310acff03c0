package escape.server.facilitator;

import escape.server.access.Allowed;
import escape.server.access.Caller;
import escape.server.access.Denied;
import escape.server.access.Who;
import escape.server.eventlog.SessionId;
import escape.server.web.Answers;
import escape.simulation.Command;
import escape.simulation.Steering;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The facilitator's hand in the story: what happens, who speaks, what a figure is. */
@Controller
@RequestMapping("/sessions/{id}")
class StoryCommands {
    private final Answers answers;

    StoryCommands(Answers answers) {
        this.answers = answers;
    }

    @PostMapping("/injects/{inject}")
    @Allowed(Who.FACILITATOR)
    Object inject(HttpServletRequest request, Caller caller, @PathVariable SessionId id, @PathVariable String inject) {
        return answers.handle(request, id, caller, new Command.FireInject(inject));
    }

    @PostMapping("/beats/{beat}")
    @Allowed(Who.FACILITATOR)
    Object beat(HttpServletRequest request, Caller caller, @PathVariable SessionId id, @PathVariable String beat) {
        return answers.handle(request, id, caller, new Command.BringAbout(beat));
    }

    @PostMapping("/announcements")
    @Allowed(Who.FACILITATOR)
    Object announce(
            HttpServletRequest request,
            Caller caller,
            @PathVariable SessionId id,
            @RequestParam(required = false) @Nullable String to,
            @RequestParam String title,
            @RequestParam String text) {
        var reader = to == null || to.isBlank() ? null : to;
        return answers.handle(request, id, caller, new Command.Announce(reader, title, text));
    }

    @PostMapping("/characters/{character}")
    @Allowed(Who.FACILITATOR)
    Object takeOver(
            HttpServletRequest request, Caller caller, @PathVariable SessionId id, @PathVariable String character) {
        return answers.handle(request, id, caller, new Command.TakeOver(character));
    }

    @DeleteMapping("/characters/{character}")
    @Allowed(Who.FACILITATOR)
    Object handBack(
            HttpServletRequest request, Caller caller, @PathVariable SessionId id, @PathVariable String character) {
        return answers.handle(request, id, caller, new Command.HandBack(character));
    }

    @PostMapping("/characters/{character}/messages")
    @Allowed(Who.FACILITATOR)
    Object speakAs(
            HttpServletRequest request,
            Caller caller,
            @PathVariable SessionId id,
            @PathVariable String character,
            @RequestParam String to,
            @RequestParam String text) {
        return answers.handle(request, id, caller, new Command.SpeakAs(character, to, text));
    }

    /** What a character would have said by itself, in the facilitator's words. */
    @PostMapping("/drafts/{number}")
    @Allowed(Who.FACILITATOR)
    Object sendDraft(
            HttpServletRequest request,
            Caller caller,
            @PathVariable SessionId id,
            @PathVariable int number,
            @RequestParam String text) {
        return answers.handle(request, id, caller, new Command.SendDraft(number, text));
    }

    @DeleteMapping("/drafts/{number}")
    @Allowed(Who.FACILITATOR)
    Object dropDraft(HttpServletRequest request, Caller caller, @PathVariable SessionId id, @PathVariable int number) {
        return answers.handle(request, id, caller, new Command.DropDraft(number));
    }

    /** Answers as the assistant. */
    @PostMapping("/questions/{number}/reply")
    @Allowed(Who.FACILITATOR)
    Object replyAs(
            HttpServletRequest request,
            Caller caller,
            @PathVariable SessionId id,
            @PathVariable int number,
            @RequestParam String text) {
        return answers.handle(request, id, caller, new Command.ReplyAs(number, text));
    }

    @PostMapping("/figures/{figure}")
    @Allowed(Who.FACILITATOR)
    Object adjust(
            HttpServletRequest request,
            Caller caller,
            @PathVariable SessionId id,
            @PathVariable String figure,
            @RequestParam double value,
            @RequestParam String reason) {
        return answers.handle(request, id, caller, new Command.Adjust(figure, value, reason));
    }

    @PostMapping("/steering")
    @Allowed(Who.FACILITATOR)
    Object steer(HttpServletRequest request, Caller caller, @PathVariable SessionId id, @RequestParam String steering) {
        var chosen = Arrays.stream(Steering.values())
                .filter(one -> one.name().toLowerCase(Locale.ROOT).equals(steering.toLowerCase(Locale.ROOT)))
                .findFirst()
                .orElseThrow(() -> new Denied(HttpStatus.BAD_REQUEST, "error.no_steering"));
        return answers.handle(request, id, caller, new Command.SteerMoves(chosen));
    }

    @PostMapping("/moves/{move}")
    @Allowed(Who.FACILITATOR)
    Object move(HttpServletRequest request, Caller caller, @PathVariable SessionId id, @PathVariable String move) {
        return answers.handle(request, id, caller, new Command.MakeMove(move));
    }

    @PostMapping("/access/{role}")
    @Allowed(Who.FACILITATOR)
    Object open(
            HttpServletRequest request,
            Caller caller,
            @PathVariable SessionId id,
            @PathVariable String role,
            @RequestParam String reason) {
        return answers.handle(request, id, caller, new Command.SetAccess(role, true, reason));
    }

    @DeleteMapping("/access/{role}")
    @Allowed(Who.FACILITATOR)
    Object cut(
            HttpServletRequest request,
            Caller caller,
            @PathVariable SessionId id,
            @PathVariable String role,
            @RequestParam String reason) {
        return answers.handle(request, id, caller, new Command.SetAccess(role, false, reason));
    }

    /** Gives a seat that nobody has taken to a built-in player. */
    @PostMapping("/roles/{role}/built-in")
    @Allowed(Who.FACILITATOR)
    Object seatBuiltIn(
            HttpServletRequest request,
            Caller caller,
            @PathVariable SessionId id,
            @PathVariable String role,
            @RequestParam String kind) {
        return answers.handle(request, id, caller, new Command.SeatBuiltIn(role, kind));
    }

    /** Frees a seat whose player has gone without leaving. */
    @DeleteMapping("/seats/{player}")
    @Allowed(Who.FACILITATOR)
    Object free(HttpServletRequest request, Caller caller, @PathVariable SessionId id, @PathVariable String player) {
        return answers.handle(request, id, caller, new Command.LeaveSeat(player));
    }
}
