package escape.simulation;

import escape.simulation.scenario.Scenario;
import java.util.List;

/** The rules of one scenario: what a session starts as, what a command leads to, and what an event changes. */
public final class Simulation {
    /** Noted with each session, so that a replay can say which rules wrote its log. */
    public static final String ENGINE = "1";

    private final Scenario scenario;
    private final Watches watches;
    private final BuiltIns builtIns;

    /** Among people only. */
    public Simulation(Scenario scenario) {
        this(scenario, BuiltIns.NONE);
    }

    /** @param builtIns who can be given the seats that no person takes */
    public Simulation(Scenario scenario, BuiltIns builtIns) {
        this.scenario = scenario;
        this.builtIns = builtIns;
        this.watches = Watches.of(scenario);
    }

    public Scenario scenario() {
        return scenario;
    }

    public State initial(Setup setup) {
        return Beginning.of(scenario, setup);
    }

    public State evolve(State state, Event event) {
        return Evolution.after(State.whole(state), event);
    }

    /** Events, or the reasons against them. The same state, command and time always give the same answer. */
    public Decision decide(State state, Issued issued) {
        Turn turn = new Turn(scenario, watches, builtIns, state, issued.at());
        List<Refusal> against = Rules.against(turn, issued);
        if (!against.isEmpty()) {
            return new Decision.Refused(against);
        }
        Doing.carryOut(turn, issued);
        Reactions.settle(turn);
        return new Decision.Accepted(turn.events(), turn.state());
    }

    /** Numbers of the questions whose answers are due at {@code now}, in milliseconds since the epoch. */
    public List<Integer> repliesDue(State state, long now) {
        return state.session().isEnded() ? List.of() : Assistant.due(scenario, state, now);
    }

    /** Whether time must wait because a request waits for somebody who can decide it. */
    public boolean isClockHeld(State state) {
        return state.isClockHeld(put -> Requests.waitsForPerson(scenario, state, put));
    }
}
