package escape.simulation;

import escape.simulation.Watches.Watched;
import escape.simulation.scenario.Happenings.Beat;
import escape.simulation.scenario.Inject;
import java.util.Map;

/** What the world does by itself once something has changed: injects that are due, and beats that are thereby reached. */
final class Reactions {
    private Reactions() {}

    /**
     * Each inject happens once and each beat is reached once, so this comes to rest. What was at rest before stays so until
     * something changes that its condition looks at; only that is asked again.
     */
    static void settle(Turn turn) {
        if (turn.state().session().phase() instanceof Session.Phase.Lobby) {
            return;
        }
        State base;
        do {
            base = turn.state();
            look(turn);
            turn.lookedAt(base);
        } while (turn.state() != base);
    }

    private static void look(Turn turn) {
        for (Watched<Inject> inject : turn.watches().injects()) {
            if (isDue(turn, inject)) {
                fire(turn, inject.what(), false);
            }
        }
        for (Watched<Beat> beat : turn.watches().beats()) {
            if (beat.isTouchedBy(turn.changed())) {
                reach(turn, beat.what());
            }
        }
    }

    static void fire(Turn turn, Inject inject, boolean byHand) {
        turn.happen(new Event.InjectHappened(inject.id(), byHand));
        Effects.apply(turn, inject.effects(), Map.of());
    }

    private static boolean isDue(Turn turn, Watched<Inject> watched) {
        Inject inject = watched.what();
        State state = turn.state();
        if (state.session().isEnded() || state.story().injects().containsKey(inject.id())) {
            return false;
        }
        return isPlanned(state, inject) || watched.isTouchedBy(turn.changed()) && comesByItself(turn, inject);
    }

    private static boolean isPlanned(State state, Inject inject) {
        return !state.story().planned().isEmpty()
                && state.story().planned().stream()
                        .anyMatch(plan -> plan.inject().equals(inject.id()) && plan.day() <= state.day());
    }

    private static boolean comesByItself(Turn turn, Inject inject) {
        Integer day = inject.day();
        return (day == null || turn.state().day() >= day)
                && (inject.when() == null || inject.when().holds(turn.facts()));
    }

    private static void reach(Turn turn, Beat beat) {
        if (!turn.state().story().beats().containsKey(beat.id())
                && beat.reached().holds(turn.facts())) {
            turn.happen(new Event.BeatReached(beat.id(), false));
        }
    }
}
