package escape.server.replay;

import escape.server.eventlog.Recorded;
import escape.simulation.Simulation;
import escape.simulation.State;
import escape.simulation.scenario.Scenario;
import java.util.ArrayList;
import java.util.List;

/**
 * A session's log with the states it leads through. Every so many versions a state is kept, so that any other is a short
 * way from one; states share what they do not differ in, so keeping them costs little.
 */
final class Recording {
    private static final int APART = 64;

    private final Simulation simulation;
    private final List<Recorded> log;
    private final List<State> kept;

    private Recording(Simulation simulation, List<Recorded> log, List<State> kept) {
        this.simulation = simulation;
        this.log = log;
        this.kept = kept;
    }

    static Recording empty(Simulation simulation, State initial) {
        return new Recording(simulation, List.of(), List.of(initial));
    }

    /** This one with what has happened since. */
    Recording then(List<Recorded> more) {
        if (more.isEmpty()) {
            return this;
        }
        var longer = new ArrayList<>(log);
        var states = new ArrayList<>(kept);
        var state = at(last());
        for (var recorded : more) {
            state = simulation.evolve(state, recorded.event());
            longer.add(recorded);
            if (longer.size() % APART == 0) {
                states.add(state);
            }
        }
        return new Recording(simulation, List.copyOf(longer), List.copyOf(states));
    }

    Scenario scenario() {
        return simulation.scenario();
    }

    List<Recorded> log() {
        return log;
    }

    /** The newest version; 0 is the session before anything has happened. */
    int last() {
        return log.size();
    }

    State at(int version) {
        var near = Math.min(version / APART, kept.size() - 1);
        var state = kept.get(near);
        for (var recorded : log.subList(near * APART, version)) {
            state = simulation.evolve(state, recorded.event());
        }
        return state;
    }
}
