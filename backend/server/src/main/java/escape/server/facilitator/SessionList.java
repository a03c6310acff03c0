package escape.server.facilitator;

import escape.server.access.Allowed;
import escape.server.access.Denied;
import escape.server.access.Who;
import escape.server.scenarios.Problem;
import escape.server.scenarios.Scenarios;
import escape.server.session.ScenarioSource;
import escape.server.session.SessionCard;
import escape.server.session.Sessions;
import escape.server.session.Shelf;
import escape.server.settings.Settings;
import escape.server.web.Answers;
import escape.simulation.Session.Phase;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** All sessions, and the form that makes one more. */
@Controller
public class SessionList {
    private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm");

    private final Sessions sessions;
    private final Shelf shelf;
    private final Scenarios scenarios;
    private final Settings settings;

    /** @param clock one of lobby, running, paused, ended */
    record Row(String id, String code, String title, String clock, int day, String createdOn, int players) {}

    record Choice(String id, String title, String summary) {}

    SessionList(Sessions sessions, Shelf shelf, Scenarios scenarios, Settings settings) {
        this.sessions = sessions;
        this.shelf = shelf;
        this.scenarios = scenarios;
        this.settings = settings;
    }

    @GetMapping({"/facilitator", "/sessions"})
    @Allowed(Who.FACILITATOR)
    ModelAndView list() {
        return page(HttpStatus.OK, scenarios.problems());
    }

    /** @param problems of files that could not be read */
    public ModelAndView page(HttpStatus status, List<Problem> problems) {
        var rows = sessions.newest(settings.lists().sessions()).stream()
                .map(this::row)
                .toList();
        var choices = shelf.all().stream()
                .map(ScenarioSource::scenario)
                .map(scenario -> new Choice(scenario.id(), scenario.title(), scenario.summary()))
                .toList();
        return new ModelAndView(
                "facilitator/sessions", Map.of("sessions", rows, "scenarios", choices, "problems", problems), status);
    }

    /** @param pace real seconds a day; without it the scenario's own */
    @PostMapping("/sessions")
    @Allowed(Who.FACILITATOR)
    ResponseEntity<Void> create(
            @RequestParam String scenario,
            @RequestParam(required = false) @Nullable Long seed,
            @RequestParam(required = false) @Nullable Double pace) {
        var source = shelf.find(scenario).orElseThrow(() -> new Denied(HttpStatus.NOT_FOUND, "error.no_scenario"));
        var usual = source.scenario().parameters().pace().secondsPerDay();
        var limits = settings.pace();
        var seconds = pace == null ? usual : Math.clamp(pace, limits.fastestDay(), limits.slowestDay());
        var card = sessions.create(source, seed == null ? Sessions.seed() : seed, seconds);
        return Answers.seeOther("/sessions/" + card.id() + "/control");
    }

    private Row row(SessionCard card) {
        var current = sessions.current(card.id());
        var table = current.state().session();
        return new Row(
                card.id().toString(),
                card.code(),
                current.simulation().scenario().title(),
                clock(table.phase()),
                current.state().day(),
                MINUTE.format(card.createdAt().atZone(ZoneId.systemDefault())),
                table.seats().size());
    }

    private static String clock(Phase phase) {
        return switch (phase) {
            case Phase.Lobby() -> "lobby";
            case Phase.Running() -> "running";
            case Phase.Paused() -> "paused";
            case Phase.Ended ignored -> "ended";
        };
    }
}
