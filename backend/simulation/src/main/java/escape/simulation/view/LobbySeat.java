package escape.simulation.view;

import escape.simulation.Session;
import escape.simulation.scenario.Scenario;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A seat at the table, as everybody sees it.
 *
 * @param players names of the people in it
 * @param builtIn kind of the built-in player in it, null where there is none
 */
public record LobbySeat(
        String role,
        String name,
        String title,
        String accent,
        List<String> players,
        @Nullable String builtIn) {

    /** The seats of a table. */
    public static List<LobbySeat> of(Scenario scenario, Session session) {
        return scenario.roles().stream()
                .map(role -> new LobbySeat(
                        role.id(),
                        role.name(),
                        role.title(),
                        role.accent(),
                        session.namesIn(role.id()),
                        session.builtIn(role.id()).map(Session.Seat::kind).orElse(null)))
                .toList();
    }
}
