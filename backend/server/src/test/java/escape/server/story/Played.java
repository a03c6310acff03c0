package escape.server.story;

import escape.simulation.Actor;
import escape.simulation.Archive;
import escape.simulation.Command;
import escape.simulation.Decision;
import escape.simulation.Event;
import escape.simulation.Issued;
import escape.simulation.Setup;
import escape.simulation.Simulation;
import escape.simulation.State;
import escape.simulation.players.Game;
import escape.simulation.players.Players;
import escape.simulation.scenario.Scenario;
import java.util.ArrayList;
import java.util.List;

/** A session from its first event to its last. */
record Played(Simulation simulation, State start, List<Event> log) {
    private static final String KIND = "story_faithful";

    static Played at(Table table) {
        return new Played(table.simulation(), table.start(), table.log());
    }

    /** By somebody who does in this role what a built-in player would, and lets time pass; the others are built in. */
    static Played alone(String role) {
        Scenario scenario = Bundled.scenario("futureai");
        Alone alone = new Alone(Game.rules(scenario), role);
        alone.play(new Players(scenario));
        return new Played(alone.simulation, alone.start, List.copyOf(alone.log));
    }

    private static final class Alone {
        private final Simulation simulation;
        private final String role;
        private final Actor person;
        private final State start;
        private final List<Event> log = new ArrayList<>();
        private State state;
        private long now;

        private Alone(Simulation simulation, String role) {
            this.simulation = simulation;
            this.role = role;
            this.person = new Actor.Player("p1", role);
            this.start = simulation.initial(new Setup(StoryPath.SEED, 30, Table.LIMITS));
            this.state = start;
        }

        private void play(Players players) {
            give(new Command.PlayAlone("p1", "Dora", role, KIND), new Actor.Visitor("p1"));
            give(new Command.Start(), person);
            while (!state.session().isEnded()) {
                players.wishes(state, KIND, role).forEach(wish -> give(wish, person));
                state.typing().forEach(this::deliver);
                give(new Command.BeginDay(state.day() + 1), new Actor.Clock());
            }
        }

        private void deliver(Archive.Exchange reply) {
            now = Math.max(now, reply.dueAt());
            give(new Command.DeliverReply(reply.number()), new Actor.Clock());
        }

        /** What is refused, a player lets be. */
        private void give(Command command, Actor by) {
            if (simulation.decide(state, new Issued(command, by, now)) instanceof Decision.Accepted accepted) {
                log.addAll(accepted.events());
                state = accepted.after();
            }
        }
    }
}
