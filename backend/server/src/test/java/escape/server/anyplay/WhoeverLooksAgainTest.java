package escape.server.anyplay;

import escape.server.story.Onlookers;
import escape.simulation.Decision;
import escape.simulation.Event;
import escape.simulation.Issued;
import escape.simulation.Simulation;
import escape.simulation.State;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** Whatever is commanded in whatever order, what has been kept of a view is what would be made anew. */
class WhoeverLooksAgainTest {
    private static final int LONGEST = 24;

    @Provide
    Arbitrary<List<Integer>> seeds() {
        return Arbitraries.integers().list().ofMinSize(1).ofMaxSize(LONGEST);
    }

    /** All views are made after every event, so this is tried less often than what needs none. */
    @Property(tries = 150)
    void seesWhatThereIs(@ForAll("seeds") List<Integer> seeds) {
        Start start = Start.ALL.get(Math.floorMod(seeds.getFirst(), Start.ALL.size()));
        Simulation simulation = start.simulation();
        Onlookers onlookers = new Onlookers(simulation.scenario());
        State state = start.state();
        onlookers.look(state, "the start");
        for (int seed : seeds) {
            Issued issued = AnyCommand.in(simulation.scenario(), state, seed);
            if (simulation.decide(state, issued) instanceof Decision.Accepted accepted) {
                for (Event event : accepted.events()) {
                    state = simulation.evolve(state, event);
                    onlookers.look(state, event);
                }
            }
        }
    }
}
