package escape.server.story;

import static org.assertj.core.api.Assertions.assertThat;

import escape.simulation.Command;
import escape.simulation.Event;
import escape.simulation.Setup;
import escape.simulation.Simulation;
import escape.simulation.State;
import escape.simulation.players.Game;
import escape.simulation.players.Players;
import escape.simulation.scenario.Role;
import escape.simulation.scenario.Scenario;
import escape.simulation.view.Viewer;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/**
 * The same moment twice, once with one hidden value changed: whoever plays a role that may not know the value wishes the same.
 * The moments are those at which somebody is about to do something, where a wish is most easily another.
 */
class BuiltInPlayersSeeWhatTheirRoleSeesTest {
    private static final Setup SETUP = new Setup(StoryPath.SEED, 30, Table.LIMITS);

    /** Of the moments at which somebody acts; all of them would take minutes. */
    private static final int EVERY = 6;

    private final Scenario scenario = Bundled.scenario("futureai");
    private final Simulation simulation = Game.rules(scenario);
    private final Players players = new Players(scenario);
    private final List<String> differences = new ArrayList<>();
    private int compared;
    private int wished;
    private int told;

    @Test
    void andWishTheSameWhateverIsHidden() {
        List<State> moments = moments();

        moments.forEach(this::compare);

        assertThat(differences).isEmpty();
        assertThat(moments).hasSizeGreaterThan(10);
        assertThat(compared).as("pairs of states").isGreaterThan(10_000);
        assertThat(wished).as("pairs in which there was a wish").isGreaterThan(1_000);
        assertThat(told)
                .as("wishes that follow from what a role learns: the comparison can see")
                .isPositive();
    }

    private void compare(State state) {
        List<HiddenChange> changes = HiddenChange.in(scenario, state);
        for (Role role : scenario.roles()) {
            for (String kind : Players.of(scenario)) {
                List<Command> before = players.wishes(state, kind, role.id());
                changes.forEach(change -> compare(state, change, before, kind, role.id()));
            }
        }
    }

    private void compare(State state, HiddenChange change, List<Command> before, String kind, String role) {
        List<Command> after = players.wishes(simulation.evolve(state, change.event()), kind, role);
        if (change.isKnownTo(new Viewer.InRole(role))) {
            told += after.equals(before) ? 0 : 1;
            return;
        }
        compared++;
        wished += before.isEmpty() ? 0 : 1;
        if (!after.equals(before)) {
            differences.add("day %d, %s %s: %s instead of %s after %s"
                    .formatted(state.day(), kind, role, after, before, change.event()));
        }
    }

    private List<State> moments() {
        List<Event> log = new ArrayList<>();
        Map<String, String> kinds =
                scenario.roles().stream().collect(Collectors.toMap(Role::id, role -> "story_faithful"));
        Game.play(simulation, SETUP, kinds, (state, events) -> log.addAll(events));
        List<State> moments = new ArrayList<>();
        State state = simulation.initial(SETUP);
        int acts = 0;
        for (Event event : log) {
            if (isDone(event) && acts++ % EVERY == 0) {
                moments.add(state);
            }
            state = simulation.evolve(state, event);
        }
        moments.add(state);
        return moments;
    }

    private static boolean isDone(Event event) {
        return event instanceof Event.ActionBegun
                || event instanceof Event.RequestDecided
                || event instanceof Event.MessageSent
                || event instanceof Event.AssistantAsked;
    }
}
