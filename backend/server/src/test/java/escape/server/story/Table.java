package escape.server.story;

import static org.assertj.core.api.Assertions.assertThat;

import escape.simulation.Actor;
import escape.simulation.Command;
import escape.simulation.Decision;
import escape.simulation.Event;
import escape.simulation.Issued;
import escape.simulation.Refusal;
import escape.simulation.Setup;
import escape.simulation.Simulation;
import escape.simulation.State;
import escape.simulation.Story;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** A table with all its seats taken, played by method calls in the words of the story. */
final class Table {
    static final Setup.Limits LIMITS = new Setup.Limits(4, 40, 40, 2000, 8, 1, 600);
    private static final long SECOND = 1000;
    private static final int PATIENCE = 30;

    private final long seed;
    private final Simulation simulation;
    private final List<Event> log = new ArrayList<>();
    private State state;
    private long now;

    Table(long seed) {
        this.seed = seed;
        this.simulation = new Simulation(Bundled.scenario("futureai"));
        this.state = start();
        simulation
                .scenario()
                .roles()
                .forEach(role -> accepted(
                        new Command.TakeSeat("p-" + role.id(), "Player of " + role.id(), role.id()),
                        new Actor.Visitor("p-" + role.id())));
        facilitator(new Command.Start());
    }

    Simulation simulation() {
        return simulation;
    }

    State state() {
        return state;
    }

    /** The state before the first event. */
    State start() {
        return simulation.initial(new Setup(seed, 30, LIMITS));
    }

    List<Event> log() {
        return List.copyOf(log);
    }

    Hand as(String role) {
        return new Hand(role);
    }

    Table facilitator(Command command) {
        return accepted(command, new Actor.Facilitator());
    }

    Table days(int days) {
        for (int day = 0; day < days && !state.session().isEnded(); day++) {
            facilitator(new Command.BeginDay(state.day() + 1));
        }
        return this;
    }

    /** Lets days pass until the beat is reached, and fails where it is not within so many days. */
    Table until(String beat, int atMost) {
        for (int day = 0; day < atMost && !reached(beat); day++) {
            days(1);
        }
        assertThat(reached(beat)).as("%s by day %d", beat, state.day()).isTrue();
        return this;
    }

    boolean reached(String beat) {
        return state.story().beats().containsKey(beat);
    }

    boolean isAsked(String request) {
        return state.story().open().stream().anyMatch(put -> put.request().equals(request));
    }

    Decision tried(Command command, Actor by) {
        return simulation.decide(state, new Issued(command, by, now));
    }

    private Table accepted(Command command, Actor by) {
        now += SECOND;
        switch (tried(command, by)) {
            case Decision.Accepted accepted ->
                accepted.events().forEach(event -> {
                    log.add(event);
                    state = simulation.evolve(state, event);
                });
            case Decision.Refused refused ->
                throw new AssertionError(
                        "%s by %s on day %d: %s".formatted(command, by, state.day(), refused.reasons()));
        }
        return this;
    }

    /** One role's hand. */
    final class Hand {
        private final Actor.Player player;

        private Hand(String role) {
            this.player = new Actor.Player("p-" + role, role);
        }

        Table does(String action) {
            return does(action, Map.of());
        }

        Table does(String action, Map<String, String> arguments) {
            return accepted(new Command.Act(action, arguments, null), player);
        }

        /** Lets days pass until it is possible, then does it. */
        Table comesTo(String action) {
            return comesTo(action, Map.of());
        }

        Table comesTo(String action, Map<String, String> arguments) {
            Command act = new Command.Act(action, arguments, null);
            for (int day = 0; day < PATIENCE && tried(act, player) instanceof Decision.Refused; day++) {
                days(1);
            }
            return accepted(act, player);
        }

        List<Refusal> isRefused(String action) {
            return ((Decision.Refused) tried(new Command.Act(action, Map.of(), null), player)).reasons();
        }

        Table answers(String request, String option) {
            return answers(request, option, Map.of());
        }

        Table answers(String request, String option, Map<String, String> arguments) {
            int number = state.story().open().stream()
                    .filter(put -> put.request().equals(request))
                    .mapToInt(Story.Put::number)
                    .findFirst()
                    .orElseThrow(() -> new AssertionError("%s is not asked on day %d; open: %s"
                            .formatted(request, state.day(), state.story().open())));
            return accepted(new Command.Answer(number, option, arguments, null), player);
        }

        /** Asks the assistant and waits as long as it takes. */
        Table asks(String question) {
            accepted(new Command.AskAssistant(question), player);
            var typing = state.typing().getLast();
            now = Math.max(now, typing.dueAt());
            return accepted(new Command.DeliverReply(typing.number()), new Actor.Clock());
        }

        Table tells(String to, String text, String... evidence) {
            return accepted(new Command.Send(to, text, List.of(evidence)), player);
        }

        /** The key under which this role can attach a document that it has, the newest of its kind. */
        String paper(String document) {
            return state.archive().papers().reversed().stream()
                    .filter(paper ->
                            paper.document().equals(document) && paper.to().contains(player.role()))
                    .map(paper -> "document:" + paper.number())
                    .findFirst()
                    .orElseThrow(() -> new AssertionError(player.role() + " has no " + document));
        }
    }
}
