package escape.simulation;

import escape.simulation.Event.Entrant;
import escape.simulation.company.Lab;
import escape.simulation.company.Training;
import escape.simulation.company.TrainingParameters;
import escape.simulation.scenario.Effect;
import escape.simulation.scenario.Parameters;
import escape.simulation.scenario.World.Benchmark;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Trains, compares and releases models. */
final class Laboratory {
    private Laboratory() {}

    static void train(Turn turn, Effect.Train e, Map<String, Object> arguments) {
        Parameters.Training training = turn.parameters().training();
        if (!turn.state().lab().isThere(e.base())) {
            return;
        }
        Lab.Built base = turn.state().lab().model(e.base());
        double dollars = Math.max(0, e.spend().of(turn.facts(arguments)));
        double focus = Math.clamp(e.focus().of(turn.facts(arguments)), 0, 1);
        List<String> skills = turn.scenario().world().skills();
        double rest = skills.size() > 1 ? (1 - focus) / (skills.size() - 1) : 0;
        Map<String, Double> abilities = new LinkedHashMap<>();
        for (String skill : skills) {
            double gain = Training.gain(
                    new TrainingParameters(training.efficiency(), training.scale(), training.noise()),
                    skill.equals(e.skill()) ? focus : rest,
                    dollars,
                    turn.draws("train " + e.model() + " " + skill));
            abilities.put(skill, base.abilities().getOrDefault(skill, 0.0) + gain);
        }
        turn.happen(new Event.ModelTrained(
                e.model(),
                e.name(),
                base.id(),
                dollars,
                abilities,
                e.memory(),
                base.serviceFactor() * (e.memory() ? training.memoryService() : 1),
                base.costFactor() * (e.memory() ? training.memoryCost() : 1)));
    }

    static void compete(Turn turn, Effect.Compete e) {
        List<Entrant> ranking = e.models().stream()
                .filter(turn.state().lab()::isThere)
                .map(model -> entrant(turn, id(turn, model), e.benchmarks()))
                .sorted(Comparator.comparingDouble(Entrant::mean).reversed())
                .toList();
        turn.happen(new Event.CompetitionHeld(List.copyOf(e.benchmarks()), ranking));
        boolean won = !ranking.isEmpty()
                && turn.state().lab().isThere(e.favourite())
                && ranking.getFirst().model().equals(id(turn, e.favourite()));
        turn.happen(new Event.FlagSet(e.winner(), won));
    }

    /** Of a model that is there; {@code live} names the one that customers use. */
    private static String id(Turn turn, String model) {
        return turn.state().lab().model(model).id();
    }

    private static Entrant entrant(Turn turn, String model, List<String> benchmarks) {
        Map<String, Integer> passed = new LinkedHashMap<>();
        double sum = 0;
        for (String id : benchmarks) {
            Benchmark benchmark = turn.scenario().benchmark(id);
            int count = Abilities.items(benchmark)
                    .passed(
                            Abilities.on(turn.parameters(), turn.state(), model, benchmark),
                            turn.draws("compete " + model + " " + id));
            passed.put(id, count);
            sum += (double) count / benchmark.items();
        }
        return new Entrant(model, turn.state().lab().model(model).name(), passed, sum / benchmarks.size());
    }

    /** Customers get another model, where it has been trained: a facilitator can let anything happen, at any time. One that can keep a memory starts with an empty one, and writes: nobody has forbidden it. */
    static void release(Turn turn, Effect.Release e) {
        if (!turn.state().lab().isThere(e.model())) {
            return;
        }
        Parameters.Drive drive = turn.parameters().drive();
        boolean memory = turn.state().lab().model(e.model()).memory();
        turn.happen(new Event.ModelReleased(e.model(), e.name()));
        turn.happen(new Event.MemoryWritten(0, 1));
        turn.happen(new Event.DriveGrew(memory ? drive.autonomy() : 0, memory ? drive.foothold() : 0));
        turn.happen(new Event.MemorySet(memory));
        Leaderboards.measure(turn);
    }
}
