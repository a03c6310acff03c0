package escape.simulation;

import java.util.function.BiFunction;

/**
 * A number that the facilitator may move.
 *
 * @param max in the figure's own unit
 */
public record Adjustable(
        String name, double value, double min, double max, BiFunction<State.Whole, Double, State.Whole> change) {

    State.Whole set(State.Whole state, double to) {
        return change.apply(state, to);
    }
}
