package escape.server.batch;

import escape.server.scenarios.Places;
import escape.server.scenarios.Problem;
import escape.simulation.players.Players;
import escape.simulation.scenario.Happenings;
import escape.simulation.scenario.Scenario;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Games by every player that a scenario has, to see what nobody ever comes to. That is a hint and no proof: people may
 * find a way that the built-in players do not.
 *
 * @param games played, by player
 */
public record Trial(Scenario scenario, Map<String, Integer> games, Set<String> beats, Set<String> endings) {
    private static final long FIRST_SEED = 1;

    /** @param most time after which no further game begins; every player plays once, whatever it takes */
    public static Trial of(Scenario scenario, int each, Duration most) {
        long start = System.nanoTime();
        int threads = Runtime.getRuntime().availableProcessors();
        Trial trial = new Trial(scenario, new LinkedHashMap<>(), new HashSet<>(), new HashSet<>());
        for (int done = 0; done < each; ) {
            if (done > 0 && System.nanoTime() - start > most.toNanos()) {
                break;
            }
            int next = Math.min(threads, each - done);
            for (String players : Players.of(scenario)) {
                trial.add(players, new Batch(scenario, players, next, FIRST_SEED + done, threads).play(() -> {}));
            }
            done += next;
        }
        return trial;
    }

    private void add(String players, List<Run> runs) {
        games.merge(players, runs.size(), Integer::sum);
        for (Run run : runs) {
            beats.addAll(run.beats().keySet());
            endings.add(run.ending());
        }
    }

    String account() {
        return "Played "
                + games.entrySet().stream()
                        .map(one -> one.getValue() + " games of " + one.getKey())
                        .collect(Collectors.joining(", "));
    }

    public List<Problem> unreached(Places places) {
        List<Problem> found = new ArrayList<>();
        String of = " in " + games.values().stream().mapToInt(Integer::intValue).sum() + " games of "
                + String.join(", ", games.keySet());
        for (Happenings.Beat beat : scenario.story().beats()) {
            if (!beats.contains(beat.id())) {
                found.add(places.of("beats", beat.id(), "nobody reached this beat" + of));
            }
        }
        for (Happenings.Ending ending : scenario.story().endings()) {
            if (!endings.contains(ending.id())) {
                found.add(places.of("endings", ending.id(), "nobody came to this ending" + of));
            }
        }
        return found;
    }
}
