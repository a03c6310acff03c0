package escape.server.anyplay;

import static org.assertj.core.api.Assertions.assertThat;

import escape.simulation.Command;
import escape.simulation.Decision;
import escape.simulation.Event;
import escape.simulation.Issued;
import escape.simulation.Simulation;
import escape.simulation.State;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
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
    private static final int LONGEST = 24;

    @Test
    void isOfTheWholeFamily() {
        Start start = Start.ALL.getLast();
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
        Start start = Start.ALL.get(Math.floorMod(seeds.getFirst(), Start.ALL.size()));
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
