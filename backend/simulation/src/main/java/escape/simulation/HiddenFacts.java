package escape.simulation;

import escape.simulation.drive.Drive;
import escape.simulation.drive.FileMeasure;
import escape.simulation.drive.HiddenWork;
import escape.simulation.scenario.Happenings;
import escape.simulation.scenario.Parameters;
import escape.simulation.scenario.Scenario;
import java.util.List;
import java.util.Map;

/** The hidden side as facts: for injects, moves, beats and endings, and for what a measurement tells. */
final class HiddenFacts {
    private HiddenFacts() {}

    static void put(Scenario scenario, State state, Lazy values) {
        Drive drive = state.drive();
        Parameters.Memory memory = scenario.parameters().memory();
        values.with(
                "memory",
                () -> new Lazy()
                        .with("tokens", drive::tokens)
                        .with("density", drive::density)
                        .with("writable", drive::writable)
                        .with("active", state::isMemoryActive)
                        .with("size", () -> drive.tokens() * memory.unit())
                        .with(
                                "entropy",
                                () -> FileMeasure.of(
                                                state.isMemoryActive() ? Papers.memoryFile(state, memory) : "", 0, 0, 1)
                                        .entropyBitsPerCharacter())
                        .with("growth", drive::growth));
        values.with(
                "drive",
                () -> Map.of(
                        "autonomy", drive.autonomy(),
                        "foothold", drive.foothold(),
                        "concealment", drive.concealment(),
                        "watched", Assistant.isWatched(state),
                        "isolated", drive.isolated()));
        moves(scenario, state, values);
        Parameters.Drive parameters = scenario.parameters().drive();
        double hidden = state.isMemoryActive()
                ? HiddenWork.residualSeconds(parameters.hiddenWork(), drive.autonomy(), drive.foothold())
                : 0;
        values.with("hi_seconds", () -> Assistant.honestSeconds(scenario.parameters(), state, 0) + hidden);
        values.with("first_slow_day", () -> firstSlowDay(state, parameters));
    }

    private static void moves(Scenario scenario, State state, Lazy values) {
        List<String> names =
                scenario.story().moves().stream().map(Happenings.Move::id).toList();
        values.with(
                "moved",
                () -> FactSheet.each(
                        names,
                        id -> state.drive().moves().stream()
                                .filter(made -> made.move().equals(id))
                                .count()));
        values.with(
                "moved_since",
                () -> FactSheet.each(
                        names,
                        id -> state.drive().moves().stream()
                                .filter(made -> made.move().equals(id))
                                .mapToLong(made -> state.day() - made.day())
                                .min()
                                .orElse(-1)));
    }

    /** The first day on which a trivial request took more than half of what hidden work can take. */
    private static long firstSlowDay(State state, Parameters.Drive parameters) {
        return state.archive().latency().stream()
                .filter(day -> day.timings().stream()
                        .anyMatch(timing -> timing.complexity() <= parameters.trivial()
                                && timing.seconds() > parameters.hiddenWork() / 2))
                .mapToLong(Archive.LatencyDay::day)
                .findFirst()
                .orElse(-1);
    }
}
