package escape.simulation;

import escape.simulation.scenario.World.Benchmark;
import escape.simulation.scenario.World.Firm;
import java.util.LinkedHashMap;
import java.util.Map;

/** Public measurements of every firm's assistant on the open benchmarks. */
final class Leaderboards {
    private Leaderboards() {}

    static void measure(Turn turn) {
        int round = turn.state().lab().rounds().size();
        Map<String, Map<String, Integer>> passed = new LinkedHashMap<>();
        for (Benchmark benchmark : turn.scenario().world().benchmarks()) {
            if (benchmark.open()) {
                Map<String, Integer> row = new LinkedHashMap<>();
                for (Firm firm : Firms.of(turn.scenario())) {
                    row.put(
                            firm.id(),
                            Abilities.items(benchmark)
                                    .passed(
                                            Abilities.of(turn.scenario(), turn.state(), firm, benchmark),
                                            turn.draws("board " + round + " " + benchmark.id() + " " + firm.id())));
                }
                passed.put(benchmark.id(), row);
            }
        }
        turn.happen(new Event.LeaderboardUpdated(passed));
    }
}
