package escape.server.story;

import escape.simulation.scenario.Scenario;
import escape.simulation.view.Viewer;
import java.util.List;
import java.util.stream.Stream;

/** Everybody but the facilitator. */
public final class Bystanders {
    private Bystanders() {}

    public static List<Viewer> of(Scenario scenario) {
        return Stream.concat(
                        Stream.of(Viewer.STAGE),
                        scenario.roles().stream().<Viewer>map(role -> new Viewer.InRole(role.id())))
                .toList();
    }
}
