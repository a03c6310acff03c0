package escape.simulation;

import escape.simulation.scenario.Action;
import escape.simulation.scenario.Facts;
import escape.simulation.scenario.Happenings.Move;
import escape.simulation.scenario.Request;
import escape.simulation.scenario.Scenario;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** What could be done in a state, and what stands against it: the same rules that decide, asked beforehand. */
public final class Outlook {
    private final Turn turn;

    public Outlook(Scenario scenario, State state) {
        this.turn = new Turn(scenario, Watches.NONE, BuiltIns.NONE, state, 0);
    }

    public Facts facts() {
        return turn.facts();
    }

    public List<Refusal> against(Action action, String role) {
        return ActionRules.standing(turn, action, role);
    }

    /** Whether nobody is to hear of it before it is possible. */
    public boolean isSecret(Action action) {
        return ActionRules.isSecret(turn, action);
    }

    public List<Refusal> against(Request.Answer option) {
        return RequestRules.open(turn, option);
    }

    /** Dollars, or null where it is free or depends on the form. */
    public @Nullable Double cost(Action action) {
        return action.cost() == null || !action.inputs().isEmpty()
                ? null
                : action.cost().of(turn.facts());
    }

    /** Days, or null where they depend on the form. */
    public @Nullable Integer days(Action action) {
        return action.days() == null || action.inputs().isEmpty()
                ? Integer.valueOf(Doing.days(turn, action, Map.of()))
                : null;
    }

    public boolean isPossible(Move move) {
        return turn.state().isMemoryActive() && HiddenDay.isPossible(turn, move);
    }

    public boolean waitsForPerson(Story.Put put) {
        return Requests.waitsForPerson(turn.scenario(), turn.state(), put);
    }

    /** Whether the facilitator is asked before the hidden side does anything. */
    public boolean asksBeforeMoves() {
        return HiddenDay.steering(turn) == Steering.PROPOSED;
    }

    /** What the assistant would answer by itself. */
    public String suggestedReply(String question) {
        return Assistant.suggested(turn, question);
    }

    /** Seconds that a trivial request takes while nobody watches. */
    public double trivialSeconds() {
        return (double) Objects.requireNonNull(turn.facts().values().get("hi_seconds"));
    }

    /** Part of its items that a professional is expected to pass, 0 to 1. */
    public static double humanScore(escape.simulation.scenario.World.Benchmark benchmark) {
        return Abilities.items(benchmark).expectedScore(benchmark.human());
    }
}
