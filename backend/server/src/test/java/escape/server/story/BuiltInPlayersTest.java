package escape.server.story;

import static org.assertj.core.api.Assertions.assertThat;

import escape.simulation.Event;
import escape.simulation.Session.Phase;
import escape.simulation.Setup;
import escape.simulation.Simulation;
import escape.simulation.State;
import escape.simulation.players.Game;
import escape.simulation.scenario.Happenings.Beat;
import escape.simulation.scenario.Role;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** Whole games among built-in players, who see what their role sees and act by the commands that people give. */
class BuiltInPlayersTest {
    private static final Setup.Limits LIMITS = new Setup.Limits(4, 40, 40, 2000, 12, 1, 600);

    private final Simulation simulation = Game.rules(Bundled.scenario("futureai"));
    private final List<Event> log = new ArrayList<>();

    @Test
    void tellTheStoryFromItsFirstBeatToItsLast() {
        State end = play("story_faithful", StoryPath.SEED);

        assertThat(reached())
                .containsExactlyElementsOf(simulation.scenario().story().beats().stream()
                        .map(Beat::id)
                        .toList());
        assertThat(ending(end)).isEqualTo("escaped_unnoticed");
    }

    @Test
    void containItWhereTheyAreCareful() {
        State end = play("careful", StoryPath.SEED);

        assertThat(ending(end)).startsWith("contained");
        assertThat(end.people().isOpen("alexander")).isTrue();
    }

    @Test
    void reachAnEndingAtRandom() {
        State end = play("random", 11);

        assertThat(simulation.scenario().story().endings())
                .extracting(ending -> ending.id())
                .contains(ending(end));
        assertThat(log).hasAtLeastOneElementOfType(Event.ActionBegun.class);
    }

    @Test
    void playTheSameGameForTheSameSeed() {
        play("random", 5);
        List<Event> first = List.copyOf(log);
        log.clear();
        play("random", 5);

        assertThat(log).isEqualTo(first);
    }

    private State play(String kind, long seed) {
        Map<String, String> kinds =
                simulation.scenario().roles().stream().collect(Collectors.toMap(Role::id, role -> kind));
        return Game.play(simulation, new Setup(seed, 30, LIMITS), kinds, (state, events) -> log.addAll(events));
    }

    private List<String> reached() {
        return log.stream()
                .filter(Event.BeatReached.class::isInstance)
                .map(event -> ((Event.BeatReached) event).beat())
                .toList();
    }

    private static String ending(State state) {
        return String.valueOf(((Phase.Ended) state.session().phase()).ending());
    }
}
