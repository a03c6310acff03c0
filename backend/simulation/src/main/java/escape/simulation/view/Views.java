package escape.simulation.view;

import escape.simulation.State;
import escape.simulation.scenario.Scenario;
import java.util.Optional;

/** The one place that says who sees what. Nothing reaches a browser, a program or a replay but through here. */
public final class Views {
    private Views() {}

    public static View of(Scenario scenario, State state, Viewer viewer) {
        Page page = Page.of(new Sight(scenario, state), viewer);
        return new View(
                viewer,
                page.names().stream()
                        .map(page::section)
                        .flatMap(Optional::stream)
                        .toList());
    }
}
