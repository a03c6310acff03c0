package escape.server.anyplay;

import static org.assertj.core.api.Assertions.assertThat;

import escape.simulation.Event;
import escape.simulation.Firms;
import escape.simulation.Simulation;
import escape.simulation.State;
import escape.simulation.company.Lab;
import escape.simulation.scenario.Parameters;
import escape.simulation.scenario.Scenario;
import escape.simulation.scenario.World.Benchmark;
import escape.simulation.scenario.World.Firm;
import java.util.List;
import java.util.Map;
import org.assertj.core.data.Offset;

/**
 * The market's day, worked out a second time as the model is written down: shares of firms and of "no assistant" go by
 * {@code exp(utility)} (McFadden 1974) and are approached by a fixed part a day. So all of them together stay 1, and nobody is
 * lost or won on the way.
 */
final class OneLogitStep {
    private static final Offset<Double> ROUNDING = Offset.offset(1e-9);

    private OneLogitStep() {}

    static void check(Simulation simulation, State before, List<Event> events) {
        State state = before;
        for (Event event : events) {
            if (event instanceof Event.MarketSettled settled) {
                check(simulation.scenario(), state, settled.shares());
            }
            state = simulation.evolve(state, event);
        }
    }

    private static void check(Scenario scenario, State state, Map<String, Double> settled) {
        Parameters.Market market = scenario.parameters().market();
        double none = Math.exp(market.none());
        double all = none;
        for (Firm firm : Firms.of(scenario)) {
            all += Math.exp(utility(scenario, state, firm));
        }
        double nobody = next(1 - sum(state.market().shares()), none / all, market.inertia());
        for (Firm firm : Firms.of(scenario)) {
            double share = state.market().shares().getOrDefault(firm.id(), Double.NaN);
            double target = Math.exp(utility(scenario, state, firm)) / all;
            assertThat(settled.get(firm.id()))
                    .as("share of %s", firm.id())
                    .isCloseTo(next(share, target, market.inertia()), ROUNDING);
        }
        assertThat(sum(settled) + nobody).as("shares of all firms and of none").isCloseTo(1, ROUNDING);
    }

    private static double next(double share, double target, double part) {
        return (1 - part) * share + part * target;
    }

    private static double sum(Map<String, Double> shares) {
        return shares.values().stream().mapToDouble(Double::doubleValue).sum();
    }

    private static double utility(Scenario scenario, State state, Firm firm) {
        Parameters.Market market = scenario.parameters().market();
        Parameters.Hosting hosting = scenario.parameters().hosting();
        double seconds = hosting.service() + hosting.perComplexity() * hosting.mean();
        if (firm.equals(scenario.world().company())) {
            seconds = seconds * state.lab().liveModel().serviceFactor()
                    + state.hosting().latest().waitSeconds();
        }
        return firm.brand()
                + market.quality() * quality(scenario, state, firm)
                + market.latency() * seconds
                + market.price() * firm.price();
    }

    /** Nothing before the first scores. */
    private static double quality(Scenario scenario, State state, Firm firm) {
        List<Lab.Round> rounds = state.lab().rounds();
        return scenario.world().benchmarks().stream()
                .filter(benchmark -> benchmark.open() && !rounds.isEmpty())
                .mapToDouble(benchmark -> logits(rounds.getLast(), benchmark, firm))
                .average()
                .orElse(0);
    }

    private static double logits(Lab.Round round, Benchmark benchmark, Firm firm) {
        double passed = round.passed().getOrDefault(benchmark.id(), Map.of()).getOrDefault(firm.id(), 0);
        return Math.log(passed + 0.5) - Math.log(benchmark.items() - passed + 0.5) + benchmark.difficulty();
    }
}
