package escape.simulation;

import escape.simulation.scenario.Happenings.Beat;
import escape.simulation.scenario.Inject;
import java.util.Map;

/** What the world does by itself once something has changed: injects that are due, and beats that are thereby reached. */
final class Reactions {
    private Reactions() {}

    /** Each inject happens once and each beat is reached once, so this comes to rest. */
    static void settle(Turn turn) {
        if (turn.state().session().phase() instanceof Session.Phase.Lobby) {
            return;
        }
        int before;
        do {
            before = turn.count();
            turn.scenario().injects().forEach(inject -> {
                if (isDue(turn, inject)) {
                    fire(turn, inject, false);
                }
            });
            turn.scenario().story().beats().forEach(beat -> reach(turn, beat));
        } while (turn.count() > before);
    }

    static void fire(Turn turn, Inject inject, boolean byHand) {
        turn.happen(new Event.InjectHappened(inject.id(), byHand));
        Effects.apply(turn, inject.effects(), Map.of());
    }

    private static boolean isDue(Turn turn, Inject inject) {
        State state = turn.state();
        if (state.session().isEnded() || state.story().injects().containsKey(inject.id())) {
            return false;
        }
        boolean planned = state.story().planned().stream()
                .anyMatch(plan -> plan.inject().equals(inject.id()) && plan.day() <= state.day());
        Integer day = inject.day();
        boolean byItself = day != null || inject.when() != null;
        return planned
                || byItself
                        && (day == null || state.day() >= day)
                        && (inject.when() == null || inject.when().holds(turn.facts()));
    }

    private static void reach(Turn turn, Beat beat) {
        if (!turn.state().story().beats().containsKey(beat.id())
                && beat.reached().holds(turn.facts())) {
            turn.happen(new Event.BeatReached(beat.id(), false));
        }
    }
}
