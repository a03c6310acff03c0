package escape.server.speed;

import escape.server.story.Bundled;
import escape.simulation.Event;
import escape.simulation.Setup;
import escape.simulation.Simulation;
import escape.simulation.State;
import escape.simulation.players.Game;
import escape.simulation.scenario.Role;
import escape.simulation.scenario.Scenario;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * One game of the bundled story among players who follow it.
 *
 * @param events all of its log
 * @param ends the last state of each day
 */
public record RecordedGame(Simulation simulation, Setup setup, List<Event> events, Map<Integer, State> ends) {
    static final Setup.Limits LIMITS = new Setup.Limits(60, 60, 40, 2000, 12, 1, 3600);

    static RecordedGame play(long seed) {
        Scenario scenario = Bundled.scenario("futureai");
        Simulation simulation = Game.rules(scenario);
        Setup setup = new Setup(seed, 30, LIMITS);
        List<Event> events = new ArrayList<>();
        Map<Integer, State> ends = new HashMap<>();
        Game.play(simulation, setup, kinds(scenario), (state, more) -> {
            events.addAll(more);
            ends.put(state.day(), state);
        });
        return new RecordedGame(simulation, setup, List.copyOf(events), Map.copyOf(ends));
    }

    static Map<String, String> kinds(Scenario scenario) {
        return scenario.roles().stream().collect(Collectors.toMap(Role::id, role -> "story_faithful"));
    }

    State endOf(int day) {
        State state = ends.get(day);
        if (state == null) {
            throw new IllegalArgumentException("The game has no day " + day);
        }
        return state;
    }
}
