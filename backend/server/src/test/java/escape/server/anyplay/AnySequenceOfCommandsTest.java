package escape.server.anyplay;

import static org.assertj.core.api.Assertions.assertThat;

import escape.server.story.Bundled;
import escape.simulation.Command;
import escape.simulation.Decision;
import escape.simulation.Event;
import escape.simulation.Issued;
import escape.simulation.Setup;
import escape.simulation.Simulation;
import escape.simulation.State;
import escape.simulation.players.Game;
import escape.simulation.players.Players;
import escape.simulation.scenario.Role;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

/**
 * Whatever is commanded in whatever order, the rules answer, and the state stays sound. How many sequences there are is a
 * setting: {@code -Djqwik.tries.default=100000}.
 */
class AnySequenceOfCommandsTest {
    /** One with a hidden side, and one without. */
    private static final List<Simulation> SIMULATIONS = Stream.of("futureai", "tutorial")
            .map(Bundled::scenario)
            .map(Game::rules)
            .toList();

    private static final Setup SETUP = new Setup(3, 30, new Setup.Limits(4, 40, 40, 2000, 12, 1, 600));
    private static final List<Start> STARTS = SIMULATIONS.stream()
            .flatMap(simulation -> starts(simulation).stream())
            .toList();

    private static final int LONGEST = 24;

    private record Start(Simulation simulation, State state) {}

    /** The lobby, and the ends of some days of games by each kind of player. */
    private static List<Start> starts(Simulation simulation) {
        List<Start> starts = new ArrayList<>(List.of(new Start(simulation, simulation.initial(SETUP))));
        for (String kind : Players.of(simulation.scenario())) {
            Map<String, String> kinds =
                    simulation.scenario().roles().stream().collect(Collectors.toMap(Role::id, role -> kind));
            List<State> states = new ArrayList<>();
            Game.play(simulation, SETUP, kinds, (state, events) -> states.add(state));
            for (int part = 0; part < 8; part++) {
                starts.add(new Start(simulation, states.get(part * (states.size() - 1) / 7)));
            }
        }
        return starts;
    }

    @Test
    void isOfTheWholeFamily() {
        Start start = STARTS.getLast();
        Set<Class<?>> given = IntStream.range(0, 5_000)
                .mapToObj(seed -> AnyCommand.in(start.simulation().scenario(), start.state(), seed)
                        .command()
                        .getClass())
                .collect(Collectors.toSet());

        assertThat(given).containsExactlyInAnyOrder(Command.class.getPermittedSubclasses());
    }

    @Provide
    Arbitrary<List<Integer>> seeds() {
        return Arbitraries.integers().list().ofMinSize(1).ofMaxSize(LONGEST);
    }

    @Property
    void isAnsweredAndLeavesTheStateSound(@ForAll("seeds") List<Integer> seeds) {
        Start start = STARTS.get(Math.floorMod(seeds.getFirst(), STARTS.size()));
        Simulation simulation = start.simulation();
        List<Event> log = new ArrayList<>();
        State state = start.state();
        for (int seed : seeds) {
            state = after(simulation, state, AnyCommand.in(simulation.scenario(), state, seed), log);
        }
        Soundness.check(simulation.scenario(), state);
        assertThat(folded(start, log)).as("the log, folded").isEqualTo(state);
    }

    private static State after(Simulation simulation, State before, Issued issued, List<Event> log) {
        return switch (simulation.decide(before, issued)) {
            case Decision.Refused refused -> {
                assertThat(refused.reasons()).as("reasons against %s", issued).isNotEmpty();
                yield before;
            }
            case Decision.Accepted accepted -> {
                assertThat(accepted.events()).as("events of %s", issued).isNotEmpty();
                Soundness.check(simulation, before, accepted.events(), accepted.after());
                log.addAll(accepted.events());
                yield accepted.after();
            }
        };
    }

    private static State folded(Start start, List<Event> log) {
        State state = start.state();
        for (Event event : log) {
            state = start.simulation().evolve(state, event);
        }
        return state;
    }
}
