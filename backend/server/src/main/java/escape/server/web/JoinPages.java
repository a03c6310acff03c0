package escape.server.web;

import escape.server.access.Allowed;
import escape.server.access.Codes;
import escape.server.access.Denied;
import escape.server.access.Passes;
import escape.server.access.Who;
import escape.server.session.Outcome;
import escape.server.session.SessionCard;
import escape.server.session.SessionCodes;
import escape.server.session.Sessions;
import escape.simulation.Actor;
import escape.simulation.Command;
import escape.simulation.view.LobbySeat;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** From a code on the wall to a seat. */
@Controller
class JoinPages {
    private final Sessions sessions;
    private final Passes passes;
    private final Codes codes;
    private final Answers answers;

    JoinPages(Sessions sessions, Passes passes, Codes codes, Answers answers) {
        this.sessions = sessions;
        this.passes = passes;
        this.codes = codes;
        this.answers = answers;
    }

    @GetMapping("/")
    @Allowed(Who.ANYONE)
    ModelAndView home() {
        return new ModelAndView("join/home");
    }

    @PostMapping("/join")
    @Allowed(Who.ANYONE)
    Object enterCode(HttpServletRequest request, @RequestParam String code) {
        var tidy = SessionCodes.tidy(code);
        if (tidy.isEmpty()) {
            return home(tidy, "home.problem.empty", HttpStatus.UNPROCESSABLE_CONTENT);
        }
        return codes.find(request, tidy)
                .<Object>map(card -> Answers.seeOther("/join/" + card.code()))
                .orElseGet(() -> home(tidy, "home.problem.unknown", HttpStatus.UNPROCESSABLE_CONTENT));
    }

    @GetMapping("/join/{code}")
    @Allowed(Who.ANYONE)
    Object join(HttpServletRequest request, HttpServletResponse response, @PathVariable String code) {
        var card = codes.require(request, code);
        var seated = passes.seat(request, card.id());
        if (seated.isPresent()) {
            return Answers.seeOther(place(card, seated.get().who()));
        }
        var table = sessions.current(card.id()).state().session();
        if (table.isEnded()) {
            return home(card.code(), "home.problem.ended", HttpStatus.GONE);
        }
        if (table.alone() != null) {
            return home(card.code(), "home.problem.alone", HttpStatus.GONE);
        }
        passes.prepareSeat(request, response, card.id());
        return seats(card, HttpStatus.OK, Map.of());
    }

    @PostMapping("/join/{code}/seat")
    @Allowed(Who.ANYONE)
    Object takeSeat(
            HttpServletRequest request,
            @PathVariable String code,
            @RequestParam String name,
            @RequestParam(required = false) @Nullable String role) {
        var card = codes.require(request, code);
        var pass = passes.pass(request, card.id())
                .orElseThrow(() -> new Denied(HttpStatus.BAD_REQUEST, "error.no_cookies"));
        var held = sessions.current(card.id()).state().session().seats().get(pass.player());
        if (held != null) {
            return seated(card, pass, held.role());
        }
        codes.requireRoom(request, card);
        var taken = new Command.TakeSeat(pass.player(), name.strip(), role == null || role.isBlank() ? null : role);
        var outcome = sessions.handle(card.id(), answers.key(request), taken, new Actor.Visitor(pass.player()));
        return switch (outcome) {
            case Outcome.Acknowledged ignored -> {
                codes.joined(request, card);
                yield seated(card, pass, taken.role());
            }
            case Outcome.Refused(var reasons) ->
                seats(card, HttpStatus.UNPROCESSABLE_CONTENT, Map.of("reasons", reasons, "name", name));
            case Outcome.NotSaved() -> throw new Denied(HttpStatus.SERVICE_UNAVAILABLE, "refusal.try_again");
        };
    }

    private Object seated(SessionCard card, Passes.SeatPass pass, @Nullable String role) {
        passes.keep(pass, card.id());
        return Answers.seeOther(place(card, role == null ? Who.SPECTATOR : Who.SEAT));
    }

    private static ModelAndView home(String code, String problem, HttpStatus status) {
        return new ModelAndView("join/home", Map.of("code", code, "problem", problem), status);
    }

    private ModelAndView seats(SessionCard card, HttpStatus status, Map<String, Object> more) {
        var model = new HashMap<>(more);
        var current = sessions.current(card.id());
        model.put("game", Game.of(card, current));
        model.put(
                "seats",
                LobbySeat.of(current.simulation().scenario(), current.state().session()));
        model.put("key", Answers.newKey());
        return new ModelAndView("join/seat", model, status);
    }

    private static String place(SessionCard card, Who who) {
        return "/sessions/" + card.id() + (who == Who.SEAT ? "/desk" : "/stage");
    }
}
