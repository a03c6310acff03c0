package escape.server.session;

import escape.server.scenarios.Reading;
import escape.server.scenarios.Scenarios;
import escape.simulation.scenario.Scenario;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The catalogue of scenario files, and what was uploaded since; of one id, the upload. */
final class ScenarioShelf implements Shelf {
    private final Scenarios scenarios;
    private final Uploads uploads;

    ScenarioShelf(Scenarios scenarios, Uploads uploads) {
        this.scenarios = scenarios;
        this.uploads = uploads;
    }

    @Override
    public List<ScenarioSource> all() {
        Map<String, ScenarioSource> byId = new LinkedHashMap<>();
        scenarios.all().forEach(edition -> byId.put(edition.scenario().id(), source(edition)));
        uploads.texts()
                .forEach(text -> uploaded(text)
                        .ifPresent(source -> byId.put(source.scenario().id(), source)));
        return List.copyOf(byId.values());
    }

    @Override
    public Optional<ScenarioSource> find(String scenarioId) {
        return all().stream()
                .filter(source -> source.scenario().id().equals(scenarioId))
                .findFirst();
    }

    /** Nothing for what a newer version of the server cannot read any more. */
    private Optional<ScenarioSource> uploaded(String text) {
        return switch (scenarios.parse(text)) {
            case Reading.Read(var scenario, var hash) -> Optional.of(new ScenarioSource(hash, text, scenario));
            case Reading.Unreadable ignored -> Optional.empty();
        };
    }

    @Override
    public Scenario read(String text) {
        return switch (scenarios.parse(text)) {
            case Reading.Read read -> read.scenario();
            case Reading.Unreadable(var problems) ->
                throw new IllegalStateException("The kept scenario has %d problems by now, the first at %s"
                        .formatted(problems.size(), problems.getFirst()));
        };
    }

    private static ScenarioSource source(Scenarios.Edition edition) {
        return new ScenarioSource(edition.contentHash(), edition.source(), edition.scenario());
    }
}
