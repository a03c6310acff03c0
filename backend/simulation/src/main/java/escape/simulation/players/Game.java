package escape.simulation.players;

import escape.simulation.Actor;
import escape.simulation.Command;
import escape.simulation.Decision;
import escape.simulation.Event;
import escape.simulation.Issued;
import escape.simulation.Setup;
import escape.simulation.Simulation;
import escape.simulation.State;
import escape.simulation.scenario.Role;
import escape.simulation.scenario.Scenario;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import java.util.function.BooleanSupplier;

/**
 * A whole game among built-in players, from the first day to its end: what a session is whose seats have all been given
 * to them. It has no clock: days follow as fast as they can.
 */
public final class Game {
    private final Simulation simulation;
    private final BiConsumer<State, List<Event>> listener;
    private State state;

    private Game(Simulation simulation, Setup setup, BiConsumer<State, List<Event>> listener) {
        this.simulation = simulation;
        this.listener = listener;
        this.state = simulation.initial(setup);
    }

    /** The rules of a scenario with its built-in players. */
    public static Simulation rules(Scenario scenario) {
        return new Simulation(scenario, new Players(scenario));
    }

    /**
     * @param simulation with its built-in players
     * @param kinds by role, who plays it; a role that is left out stays empty
     * @param listener hears of each command's events, with the state that they lead to
     * @return the state at the end
     */
    public static State play(
            Simulation simulation, Setup setup, Map<String, String> kinds, BiConsumer<State, List<Event>> listener) {
        return play(simulation, setup, kinds, listener, () -> true);
    }

    /**
     * @param goesOn asked before each day
     * @return the state at the end, or on the day before which the game was broken off
     */
    public static State play(
            Simulation simulation,
            Setup setup,
            Map<String, String> kinds,
            BiConsumer<State, List<Event>> listener,
            BooleanSupplier goesOn) {
        return new Game(simulation, setup, listener).play(kinds, goesOn);
    }

    private State play(Map<String, String> kinds, BooleanSupplier goesOn) {
        simulation.scenario().roles().stream()
                .map(Role::id)
                .filter(kinds::containsKey)
                .forEach(role -> handle(new Command.SeatBuiltIn(role, kinds.getOrDefault(role, ""))));
        handle(new Command.Start());
        while (!state.session().isEnded() && goesOn.getAsBoolean()) {
            handle(new Command.BeginDay(state.day() + 1));
        }
        return state;
    }

    private void handle(Command command) {
        switch (simulation.decide(state, new Issued(command, new Actor.Facilitator(), 0))) {
            case Decision.Refused refused ->
                throw new IllegalArgumentException("A game cannot be played: " + command + ", " + refused.reasons());
            case Decision.Accepted accepted -> {
                state = accepted.after();
                listener.accept(state, accepted.events());
            }
        }
    }
}
