package escape.simulation;

import escape.simulation.immutable.Copies;
import java.util.List;

/** What the facilitator has taken into their own hands. */
public record Direction(List<String> taken, List<Adjustment> adjustments) {

    public record Adjustment(int day, String figure, double from, double to, String reason) {}

    Direction take(String character) {
        return new Direction(Copies.plus(taken, character), adjustments);
    }

    Direction handBack(String character) {
        return new Direction(Copies.without(taken, character::equals), adjustments);
    }

    Direction adjust(Adjustment adjustment) {
        return new Direction(taken, Copies.plus(adjustments, adjustment));
    }
}
