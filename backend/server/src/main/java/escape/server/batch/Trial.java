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
 * @param faults games that broke off; after the first, no more are begun
 * @param most time for all of them
 */
public record Trial(
        Scenario scenario,
        Map<String, Integer> games,
        Set<String> beats,
        Set<String> endings,
        List<Fault> faults,
        Duration most) {
    private static final long FIRST_SEED = 1;

    /** With all cores. */
    static Trial of(Scenario scenario, int each, Duration most) {
        return of(scenario, each, most, Runtime.getRuntime().availableProcessors());
    }

    /**
     * @param each games of each player
     * @param most time after which no further game begins, and those that go on are broken off
     * @param threads games at once
     */
    public static Trial of(Scenario scenario, int each, Duration most, int threads) {
        long start = System.nanoTime();
        BooleanSupplier inTime = () -> System.nanoTime() - start < most.toNanos();
        Trial trial =
                new Trial(scenario, new LinkedHashMap<>(), new HashSet<>(), new HashSet<>(), new ArrayList<>(), most);
        for (int done = 0; done < each && (done == 0 || inTime.getAsBoolean()); ) {
            int next = Math.min(threads, each - done);
            for (String players : Players.of(scenario)) {
                trial.add(players, new Batch(scenario, players, next, FIRST_SEED + done, threads), inTime);
                if (!trial.faults.isEmpty()) {
                    return trial;
                }
            }
            done += next;
        }
        return trial;
    }

    private void add(String players, Batch batch, BooleanSupplier inTime) {
        games.merge(players, 0, Integer::sum);
        for (Played played : batch.tried(() -> {}, inTime)) {
            switch (played) {
                case Played.ToItsEnd(Run run) -> {
                    games.merge(players, 1, Integer::sum);
                    beats.addAll(run.beats().keySet());
                    endings.add(run.ending());
                }
                case Played.Unfinished ignored -> {}
                case Fault fault -> faults.add(fault);
            }
        }
    }

    String account() {
        return "Played "
                + games.entrySet().stream()
                        .map(one -> one.getValue() + " games of " + one.getKey())
                        .collect(Collectors.joining(", "));
    }

    public boolean isPlayed() {
        return !games.isEmpty();
    }

    /** Why this scenario cannot be played here; empty for one that can. */
    public Optional<Problem> objection(Places places) {
        return faults.isEmpty()
                ? slowness(places)
                : Optional.of(places.ofAll(faults.getFirst().words()));
    }

    /** A scenario whose games last too long to be played on this server; empty for one whose every player came to an end. */
    private Optional<Problem> slowness(Places places) {
        return games.containsValue(0)
                ? Optional.of(places.ofAll("one game of each player was not over in " + most.toSeconds()
                        + " seconds: it has too many days, or too much happens on each"))
                : Optional.empty();
    }

    /** Nothing where no game was played. */
    public List<Problem> unreached(Places places) {
        if (!isPlayed()) {
            return List.of();
        }
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
