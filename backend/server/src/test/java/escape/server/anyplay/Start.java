package escape.server.anyplay;

import escape.server.story.Bundled;
import escape.simulation.Setup;
import escape.simulation.Simulation;
import escape.simulation.State;
import escape.simulation.players.Game;
import escape.simulation.players.Players;
import escape.simulation.scenario.Role;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Where a sequence of commands may begin. */
record Start(Simulation simulation, State state) {
    private static final Setup SETUP = new Setup(3, 30, new Setup.Limits(4, 40, 40, 2000, 12, 1, 600));

    /** In a scenario with a hidden side, and in one without. */
    static final List<Start> ALL = Stream.of("futureai", "tutorial")
            .map(Bundled::scenario)
            .map(Game::rules)
            .flatMap(simulation -> of(simulation).stream())
            .toList();

    /** The lobby, and the ends of some days of games by each kind of player. */
    private static List<Start> of(Simulation simulation) {
        List<Start> starts = new ArrayList<>(List.of(new Start(simulation, simulation.initial(SETUP))));
        for (String kind : Players.of(simulation.scenario())) {
            Map<String, String> kinds =
                    simulation.scenario().roles().stream().collect(Collectors.toMap(Role::id, role -> kind));
            List<State> states = new ArrayList<>();
            Game.play(simulation, SETUP, kinds, (state, events) -> states.add(state));
            for (int part = 0; part < 8; part++) {
                starts.add(new Start(simulation, states.get(part * (states.size() - 1) / 7)));
            }
        }
        return starts;
    }
}
