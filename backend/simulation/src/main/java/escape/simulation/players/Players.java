package escape.simulation.players;

import escape.simulation.scenario.Playbook;
import escape.simulation.scenario.Scenario;
import java.util.List;
import java.util.stream.Stream;

/** The players that a scenario can be played by: those of its playbooks, and chance. */
public final class Players {
    public static final String RANDOM = "random";

    private Players() {}

    public static List<String> of(Scenario scenario) {
        return Stream.concat(scenario.players().stream().map(Playbook::id), Stream.of(RANDOM))
                .toList();
    }

    /** @throws IllegalArgumentException where the scenario has no such player, or none for the role */
    public static BuiltInPlayer named(Scenario scenario, String kind, String role) {
        if (kind.equals(RANDOM)) {
            return new AtRandom(role);
        }
        return scenario.players().stream()
                .filter(book -> book.id().equals(kind))
                .flatMap(book -> book.parts().stream())
                .filter(part -> part.role().equals(role))
                .findFirst()
                .map(ByTheBook::new)
                .orElseThrow(() -> new IllegalArgumentException("Nobody plays " + role + " as " + kind));
    }
}
