package escape.simulation;

import escape.simulation.scenario.Scenario;
import escape.simulation.scenario.World.Firm;
import java.util.ArrayList;
import java.util.List;

/** The company and its competitors, the company first. */
public final class Firms {
    private Firms() {}

    public static List<Firm> of(Scenario scenario) {
        List<Firm> all = new ArrayList<>();
        all.add(scenario.world().company());
        all.addAll(scenario.world().competitors());
        return List.copyOf(all);
    }
}
