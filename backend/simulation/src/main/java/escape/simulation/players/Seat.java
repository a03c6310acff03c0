package escape.simulation.players;

import escape.simulation.Setup;
import escape.simulation.State;
import escape.simulation.scenario.Scenario;
import escape.simulation.view.CompanySection;
import escape.simulation.view.Desk;
import escape.simulation.view.Section;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * All that a built-in player knows: what stands on its role's desk, and what it has done itself. There is no way from here
 * to the state.
 */
public final class Seat {
    private final String role;
    private final int day;
    private final long seed;
    private final int evidence;
    private final Desk desk;
    private final Past past;

    private Seat(String role, int day, Setup setup, Desk desk, Past past) {
        this.role = role;
        this.day = day;
        this.seed = setup.seed();
        this.evidence = setup.limits().evidence();
        this.desk = desk;
        this.past = past;
    }

    public static Seat of(Scenario scenario, State state, String role) {
        return new Seat(
                role, state.day(), state.session().setup(), new Desk(scenario, state, role), new Past(state, role));
    }

    String role() {
        return role;
    }

    int day() {
        return day;
    }

    /** Of the session: two players of one role play alike in equal sessions. */
    long seed() {
        return seed;
    }

    /** Most pieces of evidence in one message. */
    int evidence() {
        return evidence;
    }

    Past past() {
        return past;
    }

    List<Section.ActionItem> possibleActions() {
        List<Section.ActionItem> possible = new ArrayList<>();
        desk.actions()
                .ifPresent(actions -> actions.groups()
                        .forEach(group -> group.actions().stream()
                                .filter(action -> action.state().equals("possible"))
                                .forEach(possible::add)));
        return possible;
    }

    Optional<Section.ActionItem> possibleAction(String id) {
        return desk.action(id).filter(action -> action.state().equals("possible"));
    }

    List<Section.RequestItem> requestsForMe() {
        return desk.requestsForMe();
    }

    Optional<Section.Composer> composer() {
        return desk.composer();
    }

    Optional<CompanySection.Assistant> assistant() {
        return desk.assistant();
    }

    boolean hasClue(String clue) {
        return past.clues().contains(clue);
    }
}
