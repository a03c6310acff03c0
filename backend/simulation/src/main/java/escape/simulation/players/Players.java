package escape.simulation.players;

import escape.simulation.BuiltIns;
import escape.simulation.Command;
import escape.simulation.State;
import escape.simulation.scenario.Playbook;
import escape.simulation.scenario.Scenario;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The players that a scenario can be played by: those of its playbooks, and chance. */
public final class Players implements BuiltIns {
    private final Scenario scenario;

    public Players(Scenario scenario) {
        this.scenario = scenario;
    }

    /** Their kinds. */
    public static List<String> of(Scenario scenario) {
        return Stream.concat(scenario.players().stream().map(Playbook::id), Stream.of(Playbook.RANDOM))
                .toList();
    }

    @Override
    public boolean canPlay(String kind, String role) {
        return scenario.isRole(role) && player(kind, role).isPresent();
    }

    @Override
    public List<Command> wishes(State state, String kind, String role) {
        return player(kind, role)
                .map(player -> player.wishes(Seat.of(scenario, state, role)))
                .orElse(List.of());
    }

    private Optional<BuiltInPlayer> player(String kind, String role) {
        return kind.equals(Playbook.RANDOM)
                ? Optional.of(new AtRandom(role))
                : scenario.playbook(kind).stream()
                        .flatMap(book -> book.parts().stream())
                        .filter(part -> part.role().equals(role))
                        .findFirst()
                        .map(ByTheBook::new);
    }
}
