package escape.server.replay;

import escape.server.eventlog.Recorded;
import escape.server.replay.SessionFile.Problem;
import escape.simulation.Setup;
import escape.simulation.Simulation;
import escape.simulation.State;
import escape.simulation.scenario.Role;
import escape.simulation.scenario.Scenario;
import escape.simulation.view.Viewer;
import escape.simulation.view.Views;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * Plays a log from a file once before it is taken: every event must lead somewhere, and what it leads to must be
 * something that everybody can look at.
 */
final class Rehearsal {
    private final Simulation simulation;
    private final List<Viewer> viewers;

    private Rehearsal(Scenario scenario) {
        this.simulation = new Simulation(scenario);
        this.viewers = Stream.concat(
                        Stream.of(Viewer.FACILITATOR, Viewer.STAGE),
                        scenario.roles().stream().map(Role::id).map(Viewer.InRole::new))
                .toList();
    }

    /** @param unbroken whether no line was left out; behind a gap nothing is expected to fit */
    static List<Problem> of(Scenario scenario, Setup setup, List<Recorded> log, boolean unbroken) {
        return unbroken ? new Rehearsal(scenario).play(setup, log) : List.of();
    }

    private List<Problem> play(Setup setup, List<Recorded> log) {
        var states = new ArrayList<State>();
        var state = simulation.initial(setup);
        for (var recorded : log) {
            try {
                state = simulation.evolve(state, recorded.event());
            } catch (RuntimeException impossible) {
                return List.of(misfit(recorded, impossible));
            }
            states.add(state);
        }
        return states.isEmpty() || isVisible(states.getLast()) ? List.of() : List.of(firstUnseen(log, states));
    }

    private Problem firstUnseen(List<Recorded> log, List<State> states) {
        for (var place = 0; place < log.size(); place++) {
            try {
                look(states.get(place));
            } catch (RuntimeException impossible) {
                return misfit(log.get(place), impossible);
            }
        }
        throw new IllegalStateException("What could not be seen at the end was seen everywhere");
    }

    private boolean isVisible(State state) {
        try {
            look(state);
            return true;
        } catch (RuntimeException impossible) {
            return false;
        }
    }

    private void look(State state) {
        viewers.forEach(viewer -> Views.of(simulation.scenario(), state, viewer));
    }

    private static Problem misfit(Recorded recorded, RuntimeException why) {
        return new Problem(
                Math.toIntExact(recorded.version()) + 1,
                "this event does not fit what was before it: " + why.getMessage());
    }
}
