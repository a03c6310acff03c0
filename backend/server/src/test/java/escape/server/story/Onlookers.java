package escape.server.story;

import static org.assertj.core.api.Assertions.assertThat;

import escape.simulation.State;
import escape.simulation.scenario.Scenario;
import escape.simulation.view.Onlooker;
import escape.simulation.view.Section;
import escape.simulation.view.Viewer;
import escape.simulation.view.Views;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** One of each kind of viewer, who look at a session from state to state. */
public final class Onlookers {
    private final Scenario scenario;
    private final Map<Viewer, Onlooker> all = new LinkedHashMap<>();

    public Onlookers(Scenario scenario) {
        this.scenario = scenario;
        Stream.concat(
                        Stream.of(Viewer.STAGE, Viewer.FACILITATOR),
                        scenario.roles().stream().map(role -> new Viewer.InRole(role.id())))
                .forEach(viewer -> all.put(viewer, new Onlooker(scenario, viewer)));
    }

    /** Each must see what there is to see, whatever they have kept. */
    public void look(State state, Object after) {
        all.forEach((viewer, onlooker) -> assertThat(onlooker.look(state))
                .as("what %s sees after %s", viewer.key(), after)
                .isEqualTo(Views.of(scenario, state, viewer)));
    }

    /** Names of the sections that are made anew for a state, by viewer. */
    Map<String, List<String>> anew(State before, State after) {
        Map<String, List<String>> anew = new LinkedHashMap<>();
        all.forEach((viewer, onlooker) -> {
            List<Section> kept = onlooker.look(before).sections();
            anew.put(
                    viewer.key(),
                    onlooker.look(after).sections().stream()
                            .filter(section -> kept.stream().noneMatch(one -> one == section))
                            .map(Section::name)
                            .toList());
        });
        return anew;
    }
}
