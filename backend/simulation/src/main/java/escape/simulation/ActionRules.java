package escape.simulation;

import static escape.simulation.Rules.all;
import static escape.simulation.Rules.first;

import escape.simulation.Refusal.Rule;
import escape.simulation.company.Finance;
import escape.simulation.scenario.Action;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Rules of what a role does. */
final class ActionRules {
    private ActionRules() {}

    static List<Refusal> against(Turn turn, Command.Act act, Actor.Player by) {
        return first(
                () -> Rules.running(turn),
                () -> Rule.UNKNOWN_ACTION.unless(isKnown(turn, act.action(), by.role())),
                () -> standing(turn, turn.scenario().action(act.action()), by.role()),
                () -> Forms.against(turn.scenario().action(act.action()).inputs(), act.arguments()),
                () -> why(turn, act.why()),
                () -> money(turn, turn.scenario().action(act.action()), act.arguments()));
    }

    /** What others do, and what would spoil the story by its mere name, is as if it did not exist. */
    private static boolean isKnown(Turn turn, String id, String role) {
        return turn.scenario().actions().stream()
                .filter(action -> action.id().equals(id) && action.roles().contains(role))
                .anyMatch(action -> !isNotYet(turn, action, role) || !isSecret(turn, action));
    }

    private static boolean isNotYet(Turn turn, Action action, String role) {
        return standing(turn, action, role).stream().anyMatch(reason -> reason.rule() == Rule.NOT_YET);
    }

    /** Whether nobody is to hear of it before it is possible. */
    static boolean isSecret(Turn turn, Action action) {
        return action.waits() == null
                || action.shown() != null && !action.shown().holds(turn.facts());
    }

    /** Whether the role could do it now, whatever it would fill in. */
    static List<Refusal> standing(Turn turn, Action action, String role) {
        State state = turn.state();
        Story story = state.story();
        return first(
                () -> Rule.ACCOUNT_CUT.unless(action.offline() || state.people().isOpen(role)),
                () -> Rule.ALREADY_DONE.unless(!action.once() || !story.begun().containsKey(action.id())),
                () -> Rule.UNDER_WAY.unless(story.jobs().stream()
                        .noneMatch(job -> !job.done() && job.action().equals(action.id()))),
                () -> Rule.NOT_YET.unless(
                        action.when() == null || action.when().holds(turn.facts()),
                        action.waits() == null ? "" : action.waits().in(turn.facts())),
                () -> Rule.NO_CONNECTION.unless(action.offline() || Talk.isConnected(turn.scenario(), state, role)),
                () -> hands(turn, action, role));
    }

    /** Nobody has more than so many hands; what one can wait for is named. */
    private static List<Refusal> hands(Turn turn, Action action, String role) {
        Integer most = turn.parameters().pace().atOnce();
        List<Story.Job> work = turn.state().story().jobs().stream()
                .filter(job -> !job.done() && job.role().equals(role))
                .filter(job -> turn.scenario().action(job.action()).busy())
                .sorted(Comparator.comparingInt(Story.Job::endsOn))
                .toList();
        return Rule.TOO_BUSY.unless(
                most == null || !action.busy() || work.size() < most,
                work.stream()
                        .map(job -> turn.scenario().action(job.action()).title())
                        .collect(Collectors.joining("; ")),
                work.isEmpty() ? "" : String.valueOf(work.getFirst().endsOn()));
    }

    static List<Refusal> why(Turn turn, @Nullable String why) {
        int most = turn.state().session().setup().limits().text();
        return Rule.TEXT_TOO_LONG.unless(why == null || why.length() <= most, String.valueOf(most));
    }

    private static List<Refusal> money(Turn turn, Action action, Map<String, String> arguments) {
        if (action.cost() == null || action.line() == null) {
            return List.of();
        }
        double cost = action.cost().of(turn.facts(Forms.read(action.inputs(), arguments)));
        Finance finance = turn.state().finance();
        Finance.Line line = finance.lines().get(action.line());
        double left = line == null ? 0 : line.left();
        return all(
                Rule.OVER_BUDGET.unless(
                        cost <= left,
                        line == null ? action.line() : line.name(),
                        Forms.plain(Math.max(0, Math.floor(left))),
                        Forms.plain(Math.ceil(cost))),
                Rule.OUT_OF_CASH.unless(cost <= 0 || cost <= finance.cash(), Forms.plain(Math.ceil(cost))));
    }
}
