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
import java.util.Optional;
import java.util.Set;
import java.util.function.BooleanSupplier;
import java.util.stream.Collectors;

/**
 * Games by every player that a scenario has, to see what nobody ever comes to. That is a hint and no proof: people may
 * find a way that the built-in players do not.
 *
 * @param games played to their end, by player
 * @param most time for all of them
 */
public record Trial(
        Scenario scenario, Map<String, Integer> games, Set<String> beats, Set<String> endings, Duration most) {
    private static final long FIRST_SEED = 1;

    /** @param most time after which no further game begins, and a first one that is still going on is broken off */
    public static Trial of(Scenario scenario, int each, Duration most) {
        long start = System.nanoTime();
        int threads = Runtime.getRuntime().availableProcessors();
        Trial trial = new Trial(scenario, new LinkedHashMap<>(), new HashSet<>(), new HashSet<>(), most);
        for (int done = 0; done < each; ) {
            BooleanSupplier inTime = () -> System.nanoTime() - start < most.toNanos();
            if (done > 0 && !inTime.getAsBoolean()) {
                break;
            }
            int next = Math.min(threads, each - done);
            for (String players : Players.of(scenario)) {
                Batch batch = new Batch(scenario, players, next, FIRST_SEED + done, threads);
                trial.add(players, batch.play(() -> {}, inTime));
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

    /** A scenario whose games last too long to be played on this server; empty for one whose every player came to an end. */
    public Optional<Problem> slowness(Places places) {
        return games.containsValue(0)
                ? Optional.of(places.ofAll("one game of each player was not over in " + most.toSeconds()
                        + " seconds: it has too many days, or too much happens on each"))
                : Optional.empty();
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
