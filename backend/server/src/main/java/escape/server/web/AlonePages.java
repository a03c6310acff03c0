package escape.server.web;

import escape.server.access.Allowed;
import escape.server.access.Attempts;
import escape.server.access.Denied;
import escape.server.access.Network;
import escape.server.access.Passes;
import escape.server.access.Who;
import escape.server.session.Outcome;
import escape.server.session.ScenarioSource;
import escape.server.session.SessionCard;
import escape.server.session.Sessions;
import escape.server.session.Shelf;
import escape.server.settings.Settings;
import escape.simulation.Actor;
import escape.simulation.Command;
import escape.simulation.scenario.Playbook;
import escape.simulation.scenario.Role;
import escape.simulation.scenario.Scenario;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** From the home page to a session of one's own: one role for the visitor, the others for built-in players. */
@Controller
@RequestMapping("/alone")
class AlonePages {
    private final Sessions sessions;
    private final Shelf shelf;
    private final Passes passes;
    private final Answers answers;
    private final Settings.Alone settings;
    private final int longestName;
    private final Attempts started;

    record Choice(String id, String title, String summary) {}

    record Seat(String id, String name, String title, String accent) {}

    record Kind(String id, String name, String summary) {}

    private record Wish(String name, String role, String kind) {
        Command of(String player) {
            return new Command.PlayAlone(player, name, role, kind);
        }
    }

    private record Own(SessionCard card, Passes.SeatPass pass) {}

    AlonePages(Sessions sessions, Shelf shelf, Passes passes, Answers answers, Settings settings, InstantSource time) {
        this.sessions = sessions;
        this.shelf = shelf;
        this.passes = passes;
        this.answers = answers;
        this.settings = settings.alone();
        this.longestName = settings.texts().name();
        this.started = new Attempts(
                this.settings.perAddress(),
                this.settings.window(),
                settings.rates().addresses(),
                time);
    }

    @GetMapping
    @Allowed(Who.ANYONE)
    ModelAndView scenarios() {
        var choices = shelf.all().stream()
                .map(ScenarioSource::scenario)
                .map(scenario -> new Choice(scenario.id(), scenario.title(), scenario.summary()))
                .toList();
        return new ModelAndView("join/alone-scenarios", Map.of("scenarios", choices));
    }

    @GetMapping("/{scenario}")
    @Allowed(Who.ANYONE)
    ModelAndView roles(HttpServletRequest request, HttpServletResponse response, @PathVariable String scenario) {
        var source = source(scenario);
        passes.prepareAlone(request, response);
        return page(source.scenario(), HttpStatus.OK, Map.of());
    }

    @PostMapping("/{scenario}")
    @Allowed(Who.ANYONE)
    Object play(
            HttpServletRequest request,
            HttpServletResponse response,
            @PathVariable String scenario,
            @RequestParam String name,
            @RequestParam String role,
            @RequestParam String kind) {
        var source = source(scenario);
        var form = answers.key(request);
        var own = sessions.createdUnder(form).flatMap(card -> own(request, form, card));
        if (own.isPresent()) {
            return seated(response, own.get());
        }
        limit(request);
        var wish = new Wish(name.strip(), role, kind);
        var visitor = "somebody";
        var reasons = sessions.against(source, wish.of(visitor), new Actor.Visitor(visitor));
        if (!reasons.isEmpty()) {
            return page(
                    source.scenario(),
                    HttpStatus.UNPROCESSABLE_CONTENT,
                    Map.of("reasons", reasons, "name", name, "role", role, "players", kind));
        }
        started.count(Network.of(request), 1);
        return begin(request, form, source, wish)
                .or(() -> begin(request, Answers.newKey(), source, wish))
                .map(made -> seated(response, made))
                .orElseThrow(() -> new Denied(HttpStatus.SERVICE_UNAVAILABLE, "refusal.try_again"));
    }

    /** The session that this form has made already, where it is this browser's. */
    private Optional<Own> own(HttpServletRequest request, String form, SessionCard card) {
        var table = sessions.current(card.id()).state().session();
        return Stream.of(passes.pass(request, card.id()), passes.passOf(form, request, card.id()))
                .flatMap(Optional::stream)
                .filter(pass -> table.isAlone(pass.player()))
                .map(pass -> new Own(card, pass))
                .findFirst();
    }

    /** Empty where the session that this form has made is somebody else's. */
    private Optional<Own> begin(HttpServletRequest request, String form, ScenarioSource source, Wish wish) {
        var card = sessions.createOnce(form, source, Sessions.seed(), settings.secondsPerDay());
        var pass = passes.passOf(form, request, card.id()).orElseGet(() -> passes.newPass(card.id()));
        var player = pass.player();
        return switch (sessions.handle(card.id(), form, wish.of(player), new Actor.Visitor(player))) {
            case Outcome.Acknowledged ignored -> Optional.of(new Own(card, pass));
            case Outcome.Refused ignored -> Optional.empty();
            case Outcome.NotSaved() -> throw new Denied(HttpStatus.SERVICE_UNAVAILABLE, "refusal.try_again");
        };
    }

    private ResponseEntity<Void> seated(HttpServletResponse response, Own own) {
        var session = own.card().id();
        passes.keep(own.pass(), session);
        passes.give(response, own.pass(), session);
        return Answers.seeOther("/sessions/" + session + "/desk");
    }

    private void limit(HttpServletRequest request) {
        if (!settings.open()) {
            throw new Denied(HttpStatus.FORBIDDEN, "error.alone_closed");
        }
        if (started.isExhausted(Network.of(request)) || sessions.playedAlone() >= settings.atOnce()) {
            throw new Denied(HttpStatus.TOO_MANY_REQUESTS, "error.too_many_alone");
        }
    }

    private ScenarioSource source(String scenario) {
        return shelf.find(scenario).orElseThrow(() -> new Denied(HttpStatus.NOT_FOUND, "error.no_scenario"));
    }

    private ModelAndView page(Scenario scenario, HttpStatus status, Map<String, Object> more) {
        var model = new HashMap<>(more);
        model.put("scenario", new Choice(scenario.id(), scenario.title(), scenario.summary()));
        model.put("seats", scenario.roles().stream().map(AlonePages::seat).toList());
        model.put("kinds", kinds(scenario));
        model.put("longestName", longestName);
        model.put("key", Answers.newKey());
        return new ModelAndView("join/alone", model, status);
    }

    private static Seat seat(Role role) {
        return new Seat(role.id(), role.name(), role.title(), role.accent());
    }

    private static List<Kind> kinds(Scenario scenario) {
        return Stream.concat(
                        scenario.players().stream().map(book -> new Kind(book.id(), book.name(), book.summary())),
                        Stream.of(new Kind(Playbook.RANDOM, "", "")))
                .toList();
    }
}
