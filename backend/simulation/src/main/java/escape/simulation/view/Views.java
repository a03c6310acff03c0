package escape.simulation.view;

import escape.simulation.State;
import escape.simulation.scenario.Scenario;

/** The one place that says who sees what. Nothing reaches a browser, a program or a replay but through here. */
public final class Views {
    private Views() {}

    public static View of(Scenario scenario, State state, Viewer viewer) {
        Sight sight = new Sight(scenario, state);
        return new View(
                viewer,
                switch (viewer) {
                    case Viewer.InRole in -> new DeskView(sight, in.role()).sections();
                    case Viewer.Stage ignored -> new StageView(sight).sections();
                    case Viewer.Facilitator ignored -> new ControlView(sight).sections();
                });
    }
}
