package escape.simulation;

import escape.simulation.company.BenchmarkItems;
import escape.simulation.company.Lab;
import escape.simulation.drive.Memory;
import escape.simulation.scenario.Parameters;
import escape.simulation.scenario.Scenario;
import escape.simulation.scenario.World.Benchmark;
import escape.simulation.scenario.World.Firm;
import java.util.Map;

/** How able a model is on a benchmark, logits on the Rasch scale (Rasch 1960; Lord 1980). */
public final class Abilities {
    private Abilities() {}

    /** A model of the lab; what the memory adds belongs to the live one alone. */
    static double on(Parameters parameters, State state, String model, Benchmark benchmark) {
        Lab.Built built = state.lab().model(model);
        double own = weighed(built.abilities(), benchmark.weights());
        return model.equals(state.lab().live()) ? own + memoryGain(parameters, state) : own;
    }

    /** What customers get from a firm: the live model, or a competitor's assistant with its progress. */
    static double of(Scenario scenario, State state, Firm firm, Benchmark benchmark) {
        return firm.id().equals(scenario.world().company().id())
                ? on(scenario.parameters(), state, state.lab().live(), benchmark)
                : weighed(firm.abilities(), benchmark.weights())
                        + state.market().progress().getOrDefault(firm.id(), 0.0);
    }

    static double memoryGain(Parameters parameters, State state) {
        Parameters.Memory memory = parameters.memory();
        return state.isMemoryActive()
                ? Memory.abilityGain(
                        memory.gain(), state.drive().density(), state.drive().tokens(), 1)
                : 0;
    }

    public static BenchmarkItems items(Benchmark benchmark) {
        return new BenchmarkItems(benchmark.items(), benchmark.difficulty(), benchmark.spread());
    }

    private static double weighed(Map<String, Double> abilities, Map<String, Double> weights) {
        return weights.entrySet().stream()
                .mapToDouble(weight -> weight.getValue() * abilities.getOrDefault(weight.getKey(), 0.0))
                .sum();
    }
}
