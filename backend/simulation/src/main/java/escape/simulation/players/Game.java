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
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiConsumer;

/** A whole game among built-in players, from the first day to its end. It has no clock: days follow as fast as they can. */
public final class Game {
    /** Commands of one player on one day; a playbook that wants more for ever is stopped here. */
    private static final int MOST_A_DAY = 16;

    private final Simulation simulation;
    private final Map<String, BuiltInPlayer> players;
    private final BiConsumer<State, List<Event>> listener;
    private State state;
    private long now;

    private Game(
            Simulation simulation,
            Setup setup,
            Map<String, BuiltInPlayer> players,
            BiConsumer<State, List<Event>> listener) {
        this.simulation = simulation;
        this.players = players;
        this.listener = listener;
        this.state = simulation.initial(setup);
    }

    /**
     * @param kinds by role, who plays it; a role that is left out stays empty
     * @param listener hears of each command's events, with the state that they lead to
     * @return the state at the end
     */
    public static State play(
            Simulation simulation, Setup setup, Map<String, String> kinds, BiConsumer<State, List<Event>> listener) {
        Map<String, BuiltInPlayer> players = new LinkedHashMap<>();
        simulation.scenario().roles().stream()
                .map(Role::id)
                .filter(kinds::containsKey)
                .forEach(role ->
                        players.put(role, Players.named(simulation.scenario(), kinds.getOrDefault(role, ""), role)));
        return new Game(simulation, setup, players, listener).play();
    }

    private State play() {
        players.keySet().forEach(role -> handle(new Command.TakeSeat(role, role, role), new Actor.Visitor(role)));
        handle(new Command.Start(), new Actor.Facilitator());
        while (!state.session().isEnded()) {
            players.forEach(this::turn);
            if (!state.session().isEnded()) {
                handle(new Command.BeginDay(state.day() + 1), new Actor.Facilitator());
            }
        }
        return state;
    }

    private void turn(String role, BuiltInPlayer player) {
        Set<Command> refused = new HashSet<>();
        for (int i = 0; i < MOST_A_DAY && !state.session().isEnded(); i++) {
            List<Command> wishes = new ArrayList<>(player.wishes(Seat.of(simulation.scenario(), state, role)));
            wishes.removeAll(refused);
            boolean done = wishes.stream().anyMatch(wish -> tried(wish, new Actor.Player(role, role), refused));
            if (!done) {
                return;
            }
        }
    }

    private boolean tried(Command wish, Actor by, Set<Command> refused) {
        if (handle(wish, by)) {
            deliver();
            return true;
        }
        refused.add(wish);
        return false;
    }

    private void deliver() {
        state.typing().forEach(exchange -> {
            now = Math.max(now, exchange.dueAt());
            handle(new Command.DeliverReply(exchange.number()), new Actor.Clock());
        });
    }

    private boolean handle(Command command, Actor by) {
        return switch (simulation.decide(state, new Issued(command, by, now))) {
            case Decision.Refused ignored -> false;
            case Decision.Accepted accepted -> {
                state = accepted.after();
                listener.accept(state, accepted.events());
                yield true;
            }
        };
    }
}
