package escape.server.anyplay;

import static org.assertj.core.api.Assertions.assertThat;

import escape.server.story.Bundled;
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
import java.util.stream.Collectors;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/**
 * Whatever is commanded in whatever order, the rules answer, and the state stays sound. How many sequences there are is a
 * setting: {@code -Djqwik.tries.default=100000}.
 */
class AnySequenceOfCommandsTest {
    private static final Simulation SIMULATION = Game.rules(Bundled.scenario("futureai"));
    private static final Setup SETUP = new Setup(3, 30, new Setup.Limits(4, 40, 40, 2000, 12, 1, 600));
    private static final List<State> STARTS = starts();

    private static final int LONGEST = 24;

    /** The lobby, and the ends of some days of games by each kind of player. */
    private static List<State> starts() {
        List<State> starts = new ArrayList<>(List.of(SIMULATION.initial(SETUP)));
        for (String kind : Players.of(SIMULATION.scenario())) {
            Map<String, String> kinds =
                    SIMULATION.scenario().roles().stream().collect(Collectors.toMap(Role::id, role -> kind));
            List<State> states = new ArrayList<>();
            Game.play(SIMULATION, SETUP, kinds, (state, events) -> states.add(state));
            for (int part = 0; part < 8; part++) {
                starts.add(states.get(part * (states.size() - 1) / 7));
            }
        }
        return starts;
    }

    @Provide
    Arbitrary<List<Integer>> seeds() {
        return Arbitraries.integers().list().ofMinSize(1).ofMaxSize(LONGEST);
    }

    @Property
    void isAnsweredAndLeavesTheStateSound(@ForAll("seeds") List<Integer> seeds) {
        State start = STARTS.get(Math.floorMod(seeds.getFirst(), STARTS.size()));
        List<Event> log = new ArrayList<>();
        State state = start;
        for (int seed : seeds) {
            state = after(state, AnyCommand.in(SIMULATION.scenario(), state, seed), log);
        }
        Soundness.check(SIMULATION.scenario(), state);
        assertThat(folded(start, log)).as("the log, folded").isEqualTo(state);
    }

    private static State after(State before, Issued issued, List<Event> log) {
        return switch (SIMULATION.decide(before, issued)) {
            case Decision.Refused refused -> {
                assertThat(refused.reasons()).as("reasons against %s", issued).isNotEmpty();
                yield before;
            }
            case Decision.Accepted accepted -> {
                assertThat(accepted.events()).as("events of %s", issued).isNotEmpty();
                Soundness.check(SIMULATION, before, accepted.events(), accepted.after());
                log.addAll(accepted.events());
                yield accepted.after();
            }
        };
    }

    private static State folded(State start, List<Event> log) {
        State state = start;
        for (Event event : log) {
            state = SIMULATION.evolve(state, event);
        }
        return state;
    }
}
