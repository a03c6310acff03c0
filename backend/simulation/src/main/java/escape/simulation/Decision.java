package escape.simulation;

import java.util.List;

/** What a command leads to. */
public sealed interface Decision {

    /**
     * @param events never empty; an accepted command always leaves a trace
     * @param after the state that they lead to
     */
    record Accepted(List<Event> events, State after) implements Decision {}

    /** Nothing happened, for these reasons. */
    record Refused(List<Refusal> reasons) implements Decision {}
}
