package escape.simulation;

import escape.simulation.scenario.Condition;
import escape.simulation.scenario.Happenings.Beat;
import escape.simulation.scenario.Inject;
import escape.simulation.scenario.Scenario;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What happens by itself in a scenario, each with the parts of a state that its condition looks at. */
record Watches(List<Watched<Inject>> injects, List<Watched<Beat>> beats) {

    static final Watches NONE = new Watches(List.of(), List.of());

    /** @param parts as bits; a change of anything else cannot make its condition hold */
    record Watched<T>(T what, long parts) {
        boolean isTouchedBy(long changed) {
            return (parts & changed) != 0;
        }
    }

    static Watches of(Scenario scenario) {
        return new Watches(
                scenario.injects().stream()
                        .map(inject -> new Watched<>(inject, parts(inject)))
                        .toList(),
                scenario.story().beats().stream()
                        .map(beat -> new Watched<>(beat, parts(beat.reached())))
                        .toList());
    }

    private static long parts(Inject inject) {
        boolean byItself = inject.day() != null || inject.when() != null;
        long day = inject.day() == null ? 0 : Part.bits(List.of(Part.DAY));
        return byItself ? day | parts(inject.when()) : 0;
    }

    /** Whatever a condition looks at, it is asked when a session begins. The pace and the seats are no reason to ask. */
    private static long parts(@Nullable Condition condition) {
        return Part.bits(List.of(Part.PHASE)) | (condition == null ? 0 : FactSheet.parts(condition.names()));
    }
}
