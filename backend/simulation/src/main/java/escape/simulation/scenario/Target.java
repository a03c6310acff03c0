package escape.simulation.scenario;

import org.jspecify.annotations.Nullable;

/**
 * What the author expects of many games among built-in players. A batch of runs is held against it.
 *
 * @param players id of the playbook, or {@code random}
 * @param among which runs count, judged at their end; all where it is left out. Where runs of two players are compared, it
 *     chooses among both
 * @param measure what is looked at
 * @param part of the counted runs in which it must hold, 0 to 1
 */
public record Target(
        String id, String text, String players, @Nullable Condition among, Measure measure, double part) {

    public sealed interface Measure {

        /** All beats happen, in the order of the scenario. */
        record Story(boolean inOrder) implements Measure {}

        /** {@code holds} is true at {@code at}. */
        record Fact(Moment at, Condition holds) implements Measure {}

        /** {@code value} at {@code at} lies between {@code min} and {@code max}. */
        record Figure(
                Moment at,
                Quantity value,
                @Nullable Double min,
                @Nullable Double max) implements Measure {}

        /** {@code value} has changed from one moment to the other by a part that lies between {@code min} and {@code max}. */
        record Change(
                Moment from,
                Moment to,
                Quantity value,
                @Nullable Double min,
                @Nullable Double max) implements Measure {}

        /**
         * The median of {@code value} on {@code day} is lower than in the runs of {@code than}. A run that has ended before
         * counts with the value at its end.
         */
        record Lower(String than, int day, Quantity value) implements Measure {}

        /** Every ending happens in at least this part of the counted runs. */
        record Endings(double each) implements Measure {}
    }

    /**
     * @param beat the end of the day on which it happens; left out, the end of the run
     * @param days later, or earlier where below zero
     */
    public record Moment(@Nullable String beat, @Nullable Integer days) {}
}
