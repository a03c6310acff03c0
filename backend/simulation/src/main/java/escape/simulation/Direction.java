package escape.simulation;

import escape.simulation.immutable.Copies;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What is not done by the people in the seats: what the facilitator has taken into their own hands, and built-in players.
 *
 * @param taken characters that they play
 * @param drafted drafts that there have been
 * @param drafts what a character that is played would have said by itself; it waits for the facilitator
 * @param acted days on which built-in players did something
 * @param stop what ended the last run-on, null before the first
 */
public record Direction(
        List<String> taken,
        List<Adjustment> adjustments,
        List<Switch> switches,
        int drafted,
        List<Draft> drafts,
        List<Acted> acted,
        @Nullable Stop stop) {

    static final Direction NONE = new Direction(List.of(), List.of(), List.of(), 0, List.of(), List.of(), null);

    public record Adjustment(int day, String figure, double from, double to, String reason) {}

    /** An account opened or cut by hand. */
    public record Switch(int day, String role, boolean open, String reason) {}

    /** @param to a role or a channel */
    public record Draft(int number, int day, String from, String to, String text) {}

    /** @param kind of built-in player that played the role then */
    public record Acted(int day, String role, String kind) {}

    /** @param about what it was, in the scenario's words; empty where the cause says all */
    public record Stop(int day, Cause cause, String about) {}

    /** Why days stopped passing. */
    public enum Cause {
        DECISION,
        WORK,
        PAPER,
        MESSAGE,
        MOVE,
        DRAFT,
        END,
        NOTHING
    }

    public boolean isPlayed(String character) {
        return taken.contains(character);
    }

    Direction take(String character) {
        return new Direction(Copies.plus(taken, character), adjustments, switches, drafted, drafts, acted, stop);
    }

    Direction handBack(String character) {
        return new Direction(
                Copies.without(taken, character::equals), adjustments, switches, drafted, drafts, acted, stop);
    }

    Direction adjust(Adjustment adjustment) {
        return new Direction(taken, Copies.plus(adjustments, adjustment), switches, drafted, drafts, acted, stop);
    }

    Direction switched(Switch one) {
        return new Direction(taken, adjustments, Copies.plus(switches, one), drafted, drafts, acted, stop);
    }

    Direction draft(Draft draft) {
        return new Direction(taken, adjustments, switches, drafted + 1, Copies.plus(drafts, draft), acted, stop);
    }

    Direction settled(int draft) {
        return new Direction(
                taken,
                adjustments,
                switches,
                drafted,
                Copies.without(drafts, one -> one.number() == draft),
                acted,
                stop);
    }

    /** The kind of built-in player that acted in the role on that day, if one did. */
    public Optional<String> builtIn(String role, int day) {
        return acted.stream()
                .filter(one -> one.day() == day && one.role().equals(role))
                .map(Acted::kind)
                .findFirst();
    }

    /** A person has taken the seat: what is done on this day may be theirs, so nothing of it is named the computer's. */
    Direction handed(String role, int day) {
        return new Direction(
                taken,
                adjustments,
                switches,
                drafted,
                drafts,
                Copies.without(acted, one -> one.day() == day && one.role().equals(role)),
                stop);
    }

    Direction acted(Acted one) {
        return new Direction(taken, adjustments, switches, drafted, drafts, Copies.plus(acted, one), stop);
    }

    Direction stopped(Stop last) {
        return new Direction(taken, adjustments, switches, drafted, drafts, acted, last);
    }
}
