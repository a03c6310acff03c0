package escape.simulation.view;

import escape.simulation.State;
import escape.simulation.scenario.Scenario;
import java.util.List;
import java.util.Optional;

/** Single sections of a role's desk, each as the whole view would show it, for whoever needs no more than these. */
public final class Desk {
    private final DeskView view;

    public Desk(Scenario scenario, State state, String role) {
        this.view = new DeskView(new Sight(scenario, state), role);
    }

    public Optional<Section.Actions> actions() {
        return view.shown("actions").map(Section.Actions.class::cast);
    }

    /** One line of the actions. */
    public Optional<Section.ActionItem> action(String id) {
        return view.action(id);
    }

    /** Requests that the role can decide. */
    public List<Section.RequestItem> requestsForMe() {
        return view.requestsForMe();
    }

    public Optional<CompanySection.Assistant> assistant() {
        return view.shown("assistant").map(CompanySection.Assistant.class::cast);
    }

    public Optional<Section.Composer> composer() {
        return view.composer().map(Section.Composer.class::cast);
    }
}
