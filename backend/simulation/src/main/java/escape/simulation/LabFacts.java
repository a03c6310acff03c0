package escape.simulation;

import escape.simulation.Fact.Moment;
import escape.simulation.scenario.World.Benchmark;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.function.ToDoubleFunction;

/** Models and what was measured of them as facts. */
final class LabFacts {
    private LabFacts() {}

    static void into(Map<String, Fact> all) {
        all.put("live", Fact.of(m -> m.state().lab().live(), Part.LAB));
        all.put("released_as", Fact.of(m -> m.state().lab().releasedAs(), Part.LAB));
        all.put(
                "trained",
                Fact.of(
                        m -> Each.of(
                                () -> ModelNames.trainable(m.scenario()),
                                m.state().lab().models()::containsKey),
                        Part.LAB));
        all.put("score", Fact.of(m -> scores(m, Scores.Measure::score), Part.LAB));
        all.put("low", Fact.of(m -> scores(m, measure -> measure.interval().low()), Part.LAB));
        all.put("high", Fact.of(m -> scores(m, measure -> measure.interval().high()), Part.LAB));
    }

    private static Map<String, Map<String, Double>> scores(Moment m, ToDoubleFunction<Scores.Measure> what) {
        Scores scores = new Scores(m.scenario(), m.state());
        return Each.of(
                m.scenario().world().benchmarks(),
                Benchmark::id,
                benchmark -> Each.of(() -> measurable(m), model -> scores.latest(benchmark, model, what)));
    }

    private static Set<String> measurable(Moment m) {
        Set<String> models = new LinkedHashSet<>(ModelNames.trainable(m.scenario()));
        models.addAll(m.state().lab().models().keySet());
        models.add("live");
        Firms.of(m.scenario()).forEach(firm -> models.add(firm.id()));
        return models;
    }
}
