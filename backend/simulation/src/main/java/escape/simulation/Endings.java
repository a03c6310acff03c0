package escape.simulation;

import escape.simulation.scenario.Happenings.Ending;
import org.jspecify.annotations.Nullable;

/** How a session ends, and what led there. */
final class Endings {
    private Endings() {}

    static void judge(Turn turn) {
        if (turn.state().session().isEnded()) {
            return;
        }
        turn.scenario().story().endings().stream()
                .filter(ending -> ending.when().holds(turn.facts()))
                .findFirst()
                .ifPresent(ending -> finish(turn, ending));
    }

    static void finish(Turn turn, Ending ending) {
        finish(turn, ending, null);
    }

    static void finish(Turn turn, Ending ending, @Nullable String note) {
        if (!turn.state().session().isEnded()) {
            turn.happen(new Event.Ended(
                    ending.id(),
                    ending.title(),
                    ending.text().in(turn.facts()),
                    ending.reasons().stream()
                            .map(reason ->
                                    new Event.Reason(reason.text(), reason.met().holds(turn.facts())))
                            .toList(),
                    note));
        }
    }
}
