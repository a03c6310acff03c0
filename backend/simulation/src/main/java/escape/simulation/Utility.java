package escape.simulation;

import escape.simulation.company.Lab;
import escape.simulation.company.Latency;
import escape.simulation.company.Logit;
import escape.simulation.scenario.Parameters;
import escape.simulation.scenario.World.Benchmark;
import escape.simulation.scenario.World.Firm;
import java.util.LinkedHashMap;
import java.util.Map;

/** What a firm's assistant is worth to a customer, in logits of a choice model (McFadden 1974). */
final class Utility {
    private static final String NONE = "";

    private Utility() {}

    static double of(Turn turn, Firm firm) {
        Parameters.Market market = turn.parameters().market();
        return firm.brand()
                + market.quality() * quality(turn, firm)
                + market.latency() * seconds(turn, firm)
                + market.price() * firm.price();
    }

    static Map<String, Double> shares(Map<String, Double> utilities, double none) {
        Map<String, Double> all = new LinkedHashMap<>(utilities);
        all.put(NONE, none);
        return Logit.shares(all);
    }

    /** Ability as the public can tell it from the last scores: logits of the odds of passing, plus the difficulty. */
    private static double quality(Turn turn, Firm firm) {
        if (turn.state().lab().rounds().isEmpty()) {
            return 0;
        }
        Lab.Round round = turn.state().lab().rounds().getLast();
        return turn.scenario().world().benchmarks().stream()
                .filter(Benchmark::open)
                .mapToDouble(benchmark -> estimate(round, benchmark, firm))
                .average()
                .orElse(0);
    }

    private static double estimate(Lab.Round round, Benchmark benchmark, Firm firm) {
        int passed = round.passed().getOrDefault(benchmark.id(), Map.of()).getOrDefault(firm.id(), 0);
        // Half an item more on both sides keeps the odds of all and none finite (Haldane 1956).
        return StrictMath.log((passed + 0.5) / (benchmark.items() - passed + 0.5)) + benchmark.difficulty();
    }

    private static double seconds(Turn turn, Firm firm) {
        Parameters.Hosting hosting = turn.parameters().hosting();
        boolean own = firm.id().equals(turn.scenario().world().company().id());
        return own
                ? Assistant.honestSeconds(turn.parameters(), turn.state(), hosting.mean())
                : Latency.serviceSeconds(hosting.mean(), hosting.service(), hosting.perComplexity(), 1);
    }
}
