package escape.server.batch;

import escape.simulation.Setup;
import escape.simulation.Simulation;
import escape.simulation.State;
import escape.simulation.players.Game;
import escape.simulation.scenario.Role;
import escape.simulation.scenario.Scenario;
import escape.simulation.scenario.Target;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BooleanSupplier;

/**
 * Many games of one scenario among built-in players of one kind. Each game draws from its own seed and shares nothing with
 * another, and the runs are handed out in the order of seeds: so the number of threads changes nothing but the time.
 */
record Batch(Scenario scenario, String players, int runs, long firstSeed, int threads) {
    /** Nobody types here, so what limits people stands wide open. */
    private static final Setup.Limits LIMITS = new Setup.Limits(60, 60, 40, 2000, 12, 1, 3600);

    private static final double SECONDS_PER_DAY = 30;

    /** Hears of each game that is over. */
    interface Progress {
        void step();
    }

    /** All of them to their end. */
    List<Run> play(Progress progress) {
        return tried(progress, () -> true).stream().map(Batch::run).toList();
    }

    private static Run run(Played played) {
        return switch (played) {
            case Played.ToItsEnd(Run run) -> run;
            case Played.Unfinished ignored -> throw new IllegalStateException("A game came to no end");
            case Fault fault -> throw new IllegalStateException(fault.words(), fault.why());
        };
    }

    /** @param goesOn asked before each day of each game */
    List<Played> tried(Progress progress, BooleanSupplier goesOn) {
        Simulation simulation = Game.rules(scenario);
        Map<String, String> kinds = new LinkedHashMap<>();
        scenario.roles().stream().map(Role::id).forEach(role -> kinds.put(role, players));
        List<Target> targets = scenario.targets().stream()
                .filter(target -> target.players().equals(players)
                        || target.measure() instanceof Target.Measure.Lower lower
                                && lower.than().equals(players))
                .toList();
        try (ExecutorService pool = Executors.newFixedThreadPool(threads)) {
            List<Future<Played>> games = new ArrayList<>();
            for (int i = 0; i < runs; i++) {
                long seed = firstSeed + i;
                games.add(pool.submit(() -> {
                    Played played = game(simulation, kinds, targets, seed, goesOn);
                    progress.step();
                    return played;
                }));
            }
            return games.stream().map(Batch::result).toList();
        }
    }

    private Played game(
            Simulation simulation, Map<String, String> kinds, List<Target> targets, long seed, BooleanSupplier goesOn) {
        Diary diary = new Diary(scenario);
        AtomicInteger day = new AtomicInteger();
        try {
            State last = Game.play(
                    simulation,
                    new Setup(seed, SECONDS_PER_DAY, LIMITS),
                    kinds,
                    (state, events) -> {
                        day.set(state.day());
                        diary.note(state, events);
                    },
                    goesOn);
            return last.session().isEnded() ? new Played.ToItsEnd(diary.run(seed, targets)) : new Played.Unfinished();
        } catch (RuntimeException | StackOverflowError why) {
            return new Fault(players, seed, day.get(), why);
        }
    }

    private static Played result(Future<Played> game) {
        try {
            return game.get();
        } catch (ExecutionException e) {
            throw new IllegalStateException("A game broke off", e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted in the middle of a batch", e);
        }
    }
}
