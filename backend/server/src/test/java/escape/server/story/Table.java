package escape.server.story;

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
import escape.simulation.scenario.Role;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A table with all its seats taken, played by the rules alone. */
public final class Table implements Play {
    static final Setup.Limits LIMITS = new Setup.Limits(4, 40, 40, 2000, 8, 1, 600);
    private static final long SECOND = 1000;
    static final Actor FACILITATOR = new Actor.Facilitator();

    private final long seed;
    private final Simulation simulation;
    private final List<Event> log = new ArrayList<>();
    private State state;
    private long now;

    public Table(long seed) {
        this(seed, Bundled.scenario("futureai").roles().stream().map(Role::id).toList());
    }

    private Table(long seed, List<String> seated) {
        this.seed = seed;
        this.simulation = new Simulation(Bundled.scenario("futureai"));
        this.state = start();
        seated.forEach(role ->
                accepted(new Command.TakeSeat("p-" + role, "Player of " + role, role), new Actor.Visitor("p-" + role)));
        accepted(new Command.Start(), FACILITATOR);
    }

    /** A facilitator alone in the room. */
    static Table withNobody(long seed) {
        return new Table(seed, List.of());
    }

    public Simulation simulation() {
        return simulation;
    }

    public State state() {
        return state;
    }

    /** The state before the first event. */
    public State start() {
        return simulation.initial(setup());
    }

    Setup setup() {
        return new Setup(seed, 30, LIMITS);
    }

    public List<Event> log() {
        return List.copyOf(log);
    }

    @Override
    public Hand as(String role) {
        return new AtTheTable(role);
    }

    @Override
    public void nextDay() {
        accepted(new Command.BeginDay(state.day() + 1), FACILITATOR);
    }

    @Override
    public boolean isOver() {
        return state.session().isEnded();
    }

    @Override
    public boolean reached(String beat) {
        return state.story().beats().containsKey(beat);
    }

    Decision tried(Command command, Actor by) {
        return simulation.decide(state, new Issued(command, by, now));
    }

    Table accepted(Command command, Actor by) {
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

    /** The player of this role, whether seated or not. */
    static Actor.Player player(String role) {
        return new Actor.Player("p-" + role, role);
    }

    /** The rules that stand against it; empty where nothing does. Nothing happens either way. */
    List<Refusal.Rule> against(Command command, Actor by) {
        return switch (tried(command, by)) {
            case Decision.Accepted ignored -> List.of();
            case Decision.Refused refused ->
                refused.reasons().stream().map(Refusal::rule).toList();
        };
    }

    private final class AtTheTable implements Hand {
        private final Actor.Player player;

        private AtTheTable(String role) {
            this.player = Table.player(role);
        }

        @Override
        public Play play() {
            return Table.this;
        }

        @Override
        public boolean can(String action) {
            // What the form asks for is no obstacle; whatever else is refused is.
            return simulation.scenario().action(action).roles().contains(player.role())
                    && new escape.simulation.Outlook(simulation.scenario(), state)
                            .against(simulation.scenario().action(action), player.role())
                            .isEmpty();
        }

        @Override
        public boolean isAsked(String request) {
            return open(request).isPresent();
        }

        @Override
        public Play does(String action, Map<String, String> arguments) {
            return accepted(new Command.Act(action, arguments, null), player);
        }

        @Override
        public Play answers(String request, String option) {
            int number = open(request)
                    .orElseThrow(() -> new AssertionError(request + " is not asked on day " + state.day()))
                    .number();
            return accepted(new Command.Answer(number, option, Map.of(), null), player);
        }

        private Optional<Story.Put> open(String request) {
            return state.story().open().stream()
                    .filter(put -> put.request().equals(request))
                    .findFirst();
        }

        @Override
        public Play asks(String question) {
            accepted(new Command.AskAssistant(question), player);
            var typing = state.typing().getLast();
            now = Math.max(now, typing.dueAt());
            return accepted(new Command.DeliverReply(typing.number()), new Actor.Clock());
        }

        @Override
        public Play tells(String to, String text, String... evidence) {
            return accepted(new Command.Send(to, text, List.of(evidence)), player);
        }
    }
}
