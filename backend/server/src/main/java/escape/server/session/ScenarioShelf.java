package escape.server.session;

import escape.server.scenarios.Reading;
import escape.server.scenarios.Scenarios;
import escape.simulation.scenario.Scenario;
import java.util.List;
import java.util.Optional;

/** The catalogue of scenario files. */
final class ScenarioShelf implements Shelf {
    private final Scenarios scenarios;

    ScenarioShelf(Scenarios scenarios) {
        this.scenarios = scenarios;
    }

    @Override
    public List<ScenarioSource> all() {
        return scenarios.all().stream().map(ScenarioShelf::source).toList();
    }

    @Override
    public Optional<ScenarioSource> find(String scenarioId) {
        return scenarios.find(scenarioId).map(ScenarioShelf::source);
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
