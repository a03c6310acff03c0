package escape.server.speed;

import escape.simulation.Actor;
import escape.simulation.Command;
import escape.simulation.Decision;
import escape.simulation.Event;
import escape.simulation.Issued;
import escape.simulation.State;
import escape.simulation.players.Game;
import escape.simulation.scenario.Role;
import escape.simulation.view.Onlooker;
import escape.simulation.view.Viewer;
import escape.simulation.view.Views;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.infra.Blackhole;

/** What one step of the core costs, each beside a yardstick that is measured in the same run. */
@org.openjdk.jmh.annotations.State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
public class CoreBenchmark {
    private static final int YARD = 64 * 1024;
    static final long SEED = 1;

    private final byte[] yard = "The quick brown fox. ".repeat(YARD / 21).getBytes(StandardCharsets.UTF_8);
    private RecordedGame game = RecordedGame.play(SEED);
    private List<Viewer> viewers = List.of();
    private long seed;

    @Setup
    public void play() {
        game = RecordedGame.play(SEED);
        viewers = new ArrayList<>(List.of(new Viewer.Stage(), new Viewer.Facilitator()));
        game.simulation().scenario().roles().stream()
                .map(Role::id)
                .map(Viewer.InRole::new)
                .forEach(viewers::add);
    }

    /** The state that a step starts from: the log grows with the days, the cost of a day should not. */
    @org.openjdk.jmh.annotations.State(Scope.Benchmark)
    public static class Moment {
        @Param({"10", "50", "85"})
        private int day;

        private State of(RecordedGame game) {
            return game.endOf(day);
        }
    }

    /** Viewers who stay. */
    @org.openjdk.jmh.annotations.State(Scope.Benchmark)
    public static class Watching {
        private final List<Onlooker> onlookers = new ArrayList<>();
        private int commands;
        private @Nullable State state;

        @Setup
        public void sit(CoreBenchmark benchmark, Moment moment) {
            state = moment.of(benchmark.game);
            benchmark.viewers.stream()
                    .map(viewer -> new Onlooker(benchmark.game.simulation().scenario(), viewer))
                    .forEach(onlookers::add);
        }

        private double pace() {
            return 10 + ++commands % 50;
        }
    }

    /** SHA-256 of 64 KiB: says how fast this machine is, as long as it lasts. */
    @Benchmark
    public byte[] yardstick() throws NoSuchAlgorithmException {
        return MessageDigest.getInstance("SHA-256").digest(yard);
    }

    @Benchmark
    public Decision oneDay(Moment moment) {
        State state = moment.of(game);
        return decided(state, new Command.BeginDay(state.day() + 1), new Actor.Facilitator());
    }

    @Benchmark
    public Decision oneCommand(Moment moment) {
        State state = moment.of(game);
        Role role = game.simulation().scenario().roles().getFirst();
        Role other = game.simulation().scenario().roles().getLast();
        String player = state.session().builtIn(role.id()).orElseThrow().player();
        return decided(
                state, new Command.Send(other.id(), "A message.", List.of()), new Actor.Player(player, role.id()));
    }

    @Benchmark
    public void allViews(Moment moment, Blackhole eyes) {
        for (Viewer viewer : viewers) {
            eyes.consume(Views.of(game.simulation().scenario(), moment.of(game), viewer));
        }
    }

    /** A change of pace, and what four kinds of viewers see of it, who have looked before. */
    @Benchmark
    public void paceAndViewsRemembered(Watching watching, Blackhole eyes) {
        State before = Objects.requireNonNull(watching.state);
        Decision decision = decided(before, new Command.ChangePace(watching.pace()), new Actor.Facilitator());
        State after = ((Decision.Accepted) decision).after();
        watching.state = after;
        for (Onlooker onlooker : watching.onlookers) {
            eyes.consume(onlooker.look(after));
        }
    }

    /** All events of a game, folded into its last state. */
    @Benchmark
    public State fold() {
        State state = game.simulation().initial(game.setup());
        for (Event event : game.events()) {
            state = game.simulation().evolve(state, event);
        }
        return state;
    }

    /** A whole game with its players, each time with another seed. */
    @Benchmark
    public State wholeGame() {
        seed++;
        return Game.play(
                game.simulation(),
                new escape.simulation.Setup(seed, 30, RecordedGame.LIMITS),
                RecordedGame.kinds(game.simulation().scenario()),
                (state, events) -> {});
    }

    private Decision decided(State state, Command command, Actor by) {
        Decision decision = game.simulation().decide(state, new Issued(command, by, 0));
        if (decision instanceof Decision.Refused refused) {
            throw new IllegalStateException("Nothing is measured by a refusal: " + refused.reasons());
        }
        return decision;
    }
}
