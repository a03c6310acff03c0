package escape.simulation;

import escape.simulation.scenario.Scenario;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/**
 * One name of the vocabulary.
 *
 * @param from everything in a state that it is made from: as long as none of it changes, neither does the fact
 */
record Fact(List<Part> from, Function<Moment, Object> value) {

    /** What a fact is worked out in. */
    record Moment(Scenario scenario, State state, Map<String, Object> arguments) {}

    static Fact of(Function<Moment, Object> value, Part... from) {
        return new Fact(Arrays.asList(from), value);
    }
}
