package escape.simulation;

import escape.simulation.company.Interval;
import escape.simulation.company.Wilson;
import escape.simulation.scenario.Scenario;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.ToDoubleFunction;

/** The newest measurement of a model or a firm's assistant on a benchmark, private or public. */
final class Scores {
    private final Scenario scenario;
    private final State state;

    Scores(Scenario scenario, State state) {
        this.scenario = scenario;
        this.state = state;
    }

    /** @param model id of a model, {@code live}, or id of a firm */
    double latest(String benchmark, String model, ToDoubleFunction<Measure> what) {
        return find(benchmark, model).map(what::applyAsDouble).orElse(-1.0);
    }

    private Optional<Measure> find(String benchmark, String model) {
        String own = scenario.world().company().id();
        String id = model.equals("live") ? state.lab().live() : model;
        Optional<Measure> open = id.equals(state.lab().live())
                ? board(benchmark, own, state.lab().releasedOn())
                : board(benchmark, model, 0);
        return measured(benchmark, id).or(() -> open);
    }

    private Optional<Measure> measured(String benchmark, String model) {
        return state.lab().measured().reversed().stream()
                .filter(one -> one.benchmark().equals(benchmark) && one.model().equals(model))
                .findFirst()
                .map(one -> new Measure(one.passed(), one.items()));
    }

    private Optional<Measure> board(String benchmark, String firm, int since) {
        return state.lab().rounds().reversed().stream()
                .filter(round -> round.day() >= since)
                .map(round -> round.passed().getOrDefault(benchmark, Map.of()).get(firm))
                .filter(Objects::nonNull)
                .findFirst()
                .map(count -> new Measure(count, scenario.benchmark(benchmark).items()));
    }

    record Measure(int passed, int items) {
        Interval interval() {
            return Wilson.interval95(passed, items);
        }

        double score() {
            return (double) passed / items;
        }
    }
}
