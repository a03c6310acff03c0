package escape.server.authoring;

import escape.server.access.Acts;
import escape.server.access.Allowed;
import escape.server.access.Caller;
import escape.server.access.Denied;
import escape.server.access.Who;
import escape.server.batch.Trial;
import escape.server.facilitator.SessionList;
import escape.server.scenarios.Limits;
import escape.server.scenarios.Places;
import escape.server.scenarios.Problem;
import escape.server.scenarios.Reading;
import escape.server.scenarios.Scenarios;
import escape.server.session.ScenarioSource;
import escape.server.session.Shelf;
import escape.server.session.Uploads;
import escape.server.settings.Settings;
import escape.server.web.Answers;
import escape.simulation.scenario.Scenario;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.Resource;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.ModelAndView;

/** A scenario file is taken with all its words in order, or answered with everything that is wrong with it. */
@Controller
class ScenarioUploads {
    private static final int MOST_PROBLEMS = 100;

    private static final Logger LOG = LoggerFactory.getLogger(ScenarioUploads.class);

    /** The others are for the sessions that go on meanwhile. */
    private static final int HALF_OF_THE_CORES =
            Math.max(1, Runtime.getRuntime().availableProcessors() / 2);

    private final Scenarios scenarios;
    private final Shelf shelf;
    private final Uploads uploads;
    private final SessionList list;
    private final Limits limits;
    private final Acts acts;
    private final Settings.Uploads settings;
    private final TrialTurn turn;

    ScenarioUploads(
            Scenarios scenarios,
            Shelf shelf,
            Uploads uploads,
            SessionList list,
            Limits limits,
            Settings settings,
            Acts acts) {
        this.scenarios = scenarios;
        this.shelf = shelf;
        this.uploads = uploads;
        this.list = list;
        this.limits = limits;
        this.acts = acts;
        this.settings = settings.uploads();
        this.turn = new TrialTurn(this.settings.time());
    }

    @PostMapping("/scenarios")
    @Allowed({Who.FACILITATOR, Who.AUTHOR})
    ModelAndView take(HttpServletRequest request, Caller caller, @RequestParam MultipartFile file) throws IOException {
        String name = Objects.requireNonNullElse(file.getOriginalFilename(), "");
        byte[] bytes = file.getBytes();
        return switch (scenarios.read(name, bytes)) {
            case Reading.Unreadable(var problems) ->
                list.refusing(
                        caller,
                        problems.stream().limit(MOST_PROBLEMS).toList(),
                        Math.max(0, problems.size() - MOST_PROBLEMS));
            case Reading.Read(var scenario, var hash) -> {
                String text = new String(bytes, StandardCharsets.UTF_8);
                Places places = new Places(name, text, limits);
                yield turn.taken(() -> tried(request, caller, new ScenarioSource(hash, text, scenario), places));
            }
        };
    }

    private ModelAndView tried(HttpServletRequest request, Caller caller, ScenarioSource source, Places places) {
        Scenario scenario = source.scenario();
        List<String> kept = uploads.ids();
        boolean known = kept.contains(scenario.id());
        if (!known && kept.size() >= settings.most()) {
            throw new Denied(HttpStatus.INSUFFICIENT_STORAGE, "error.too_many_scenarios");
        }
        Trial trial = Trial.of(scenario, settings.games(), settings.time(), HALF_OF_THE_CORES);
        trial.faults().forEach(fault -> LOG.error("Scenario {}: {}", scenario.id(), fault.words(), fault.why()));
        Optional<Problem> objection = trial.objection(places);
        if (objection.isPresent()) {
            return list.refusing(caller, List.of(objection.get()), 0);
        }
        String before =
                shelf.find(scenario.id()).map(it -> it.scenario().title()).orElse(known ? scenario.id() : null);
        uploads.put(source);
        acts.note(request, caller, "scenario_brought", scenario.id(), null);
        return list.taking(
                caller,
                new SessionList.Taken(scenario.title(), before, !known, trial.isPlayed(), trial.unreached(places)));
    }

    @DeleteMapping("/scenarios/{scenario}")
    @Allowed({Who.FACILITATOR, Who.AUTHOR})
    ResponseEntity<Void> takeAway(HttpServletRequest request, Caller caller, @PathVariable String scenario) {
        var wasThere = uploads.takeAway(scenario);
        acts.note(request, caller, "scenario_taken_away", scenario, null, wasThere);
        return Answers.seeOther("/facilitator");
    }

    /** For editors, which complete and check a file by it. */
    @GetMapping("/scenario.schema.json")
    @Allowed(Who.ANYONE)
    ResponseEntity<Resource> schema() {
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_JSON)
                .body(new ClassPathResource("scenario.schema.json"));
    }
}
