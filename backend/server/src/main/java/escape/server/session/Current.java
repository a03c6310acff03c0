package escape.server.session;

import escape.simulation.Simulation;
import escape.simulation.State;

/** Where a session stands; never changed, only followed by a later one. */
public record Current(long version, State state, Simulation simulation) {

    /** Whether time waits because a request waits for somebody who is there to decide it. */
    boolean isHeld() {
        return simulation.isClockHeld(state);
    }
}
