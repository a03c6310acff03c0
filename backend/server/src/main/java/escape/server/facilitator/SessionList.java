package escape.server.facilitator;

import escape.server.access.Acts;
import escape.server.access.Allowed;
import escape.server.access.Caller;
import escape.server.access.Denied;
import escape.server.access.Who;
import escape.server.scenarios.Problem;
import escape.server.scenarios.Scenarios;
import escape.server.session.ScenarioSource;
import escape.server.session.SessionCard;
import escape.server.session.Sessions;
import escape.server.session.Shelf;
import escape.server.session.Standing;
import escape.server.session.Uploads;
import escape.server.settings.Settings;
import escape.server.web.Answers;
import escape.simulation.Session.Phase;
import escape.simulation.scenario.Scenario;
import jakarta.servlet.http.HttpServletRequest;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
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
    private final Uploads uploads;
    private final Settings settings;
    private final Answers answers;
    private final Acts acts;

    /**
     * @param clock one of lobby, running, paused, ended; empty where the session cannot be read
     * @param unreadable why not
     */
    record Row(
            String id,
            String code,
            String title,
            String clock,
            int day,
            String createdOn,
            int players,
            @Nullable String unreadable) {}

    record Choice(String id, String title, String summary) {}

    /**
     * What of this page is somebody's.
     *
     * @param sees the sessions
     * @param runs them, and says who else may
     * @param writes scenarios
     */
    record Hand(boolean sees, boolean runs, boolean writes) {
        static Hand of(Caller caller) {
            var runs = caller.who() == Who.FACILITATOR;
            return new Hand(runs || caller.who() == Who.CO_FACILITATOR, runs, runs || caller.who() == Who.AUTHOR);
        }
    }

    /**
     * A scenario that somebody has brought.
     *
     * @param title its id where this version of the server cannot read it any more
     * @param instead whether it takes the place of one of the server's own
     */
    record Brought(String id, String title, boolean instead) {}

    /**
     * A scenario that has just been brought.
     *
     * @param before title of the one whose place it takes; null where there was none
     * @param own whether that one is the server's own
     * @param played whether there were trial games
     * @param unreached what nobody came to in them
     */
    public record Taken(String title, @Nullable String before, boolean own, boolean played, List<Problem> unreached) {}

    SessionList(
            Sessions sessions,
            Shelf shelf,
            Scenarios scenarios,
            Uploads uploads,
            Settings settings,
            Answers answers,
            Acts acts) {
        this.sessions = sessions;
        this.shelf = shelf;
        this.scenarios = scenarios;
        this.uploads = uploads;
        this.settings = settings;
        this.answers = answers;
        this.acts = acts;
    }

    /** @param page the newest sessions are on page 1 */
    @GetMapping({"/facilitator", "/sessions", "/scenarios"})
    @Allowed({Who.FACILITATOR, Who.CO_FACILITATOR, Who.AUTHOR})
    ModelAndView list(Caller caller, @RequestParam(defaultValue = "1") int page) {
        return page(caller, HttpStatus.OK, page, scenarios.problems(), 0, Map.of());
    }

    public ModelAndView taking(Caller caller, Taken taken) {
        return page(caller, HttpStatus.OK, 1, List.of(), 0, Map.of("taken", taken));
    }

    /**
     * @param problems of a file that could not be read
     * @param more problems that are not listed
     */
    public ModelAndView refusing(Caller caller, List<Problem> problems, int more) {
        return page(caller, HttpStatus.UNPROCESSABLE_CONTENT, 1, problems, more, Map.of());
    }

    private ModelAndView page(
            Caller caller, HttpStatus status, int asked, List<Problem> problems, int more, Map<String, Object> news) {
        var model = new HashMap<String, Object>(news);
        var hand = Hand.of(caller);
        if (hand.sees()) {
            model.putAll(sessions(asked));
        }
        if (hand.writes()) {
            var shown = shelf.all().stream().map(ScenarioSource::scenario).toList();
            model.put("uploaded", brought(shown));
            model.put("scenarios", choices(shown));
        }
        model.put("hand", hand);
        model.put("staff", caller.staff());
        model.put("problems", problems);
        model.put("more", more);
        model.put("limits", settings.pace());
        model.put("key", Answers.newKey());
        return new ModelAndView("facilitator/sessions", model, status);
    }

    private Map<String, Object> sessions(int asked) {
        var most = settings.lists().sessions();
        var pages = Math.max(1, Math.ceilDiv(sessions.count(), most));
        var page = Math.clamp(asked, 1, pages);
        var rows =
                sessions.newest(most, (page - 1) * most).stream().map(this::row).toList();
        return Map.of("page", page, "pages", pages, "sessions", rows);
    }

    /**
     * @param seed whole number; without it, a new one
     * @param pace real seconds a day; without it the scenario's own
     */
    @PostMapping("/sessions")
    @Allowed(Who.FACILITATOR)
    ResponseEntity<Void> create(
            HttpServletRequest request,
            Caller caller,
            @RequestParam String scenario,
            @RequestParam(required = false) @Nullable Long seed,
            @RequestParam(required = false) @Nullable Double pace) {
        var source = shelf.find(scenario).orElseThrow(() -> new Denied(HttpStatus.NOT_FOUND, "error.no_scenario"));
        var usual = source.scenario().parameters().pace().secondsPerDay();
        var limits = settings.pace();
        var seconds = pace == null ? usual : Math.clamp(pace, limits.fastestDay(), limits.slowestDay());
        var card = sessions.createOnce(answers.key(request), source, seed == null ? Sessions.seed() : seed, seconds);
        acts.note(request, caller, "session_made", source.scenario().id(), card.id());
        return Answers.seeOther("/sessions/" + card.id() + "/control");
    }

    private static List<Choice> choices(List<Scenario> shown) {
        return shown.stream()
                .map(scenario -> new Choice(scenario.id(), scenario.title(), scenario.summary()))
                .toList();
    }

    private List<Brought> brought(List<Scenario> shown) {
        var titles = shown.stream().collect(Collectors.toMap(Scenario::id, Scenario::title));
        return uploads.ids().stream()
                .map(id -> new Brought(
                        id, titles.getOrDefault(id, id), scenarios.find(id).isPresent()))
                .toList();
    }

    private Row row(SessionCard card) {
        var createdOn = MINUTE.format(card.createdAt().atZone(ZoneId.systemDefault()));
        var id = card.id().toString();
        return switch (sessions.standing(card)) {
            case Standing.Read(var title, var phase, int day, int players) ->
                new Row(id, card.code(), title, clock(phase), day, createdOn, players, null);
            case Standing.Unreadable(var reason) ->
                new Row(id, card.code(), card.scenarioId(), "", 0, createdOn, 0, reason);
        };
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
