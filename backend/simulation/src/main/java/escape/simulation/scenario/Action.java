package escape.simulation.scenario;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Something a role can do.
 *
 * @param roles who may do it
 * @param group heading under which the desk lists it
 * @param cost dollars, taken from {@code line} at once; null costs nothing
 * @param days simulated days until {@code later} happens; null or 0 means at once
 * @param when what must hold
 * @param waits in the player's words, what would make it possible; without it, the desk hides what is not possible
 * @param shown from when on the desk names it at all; null always
 * @param offline possible without an account and without a connection
 * @param busy whether it takes its role's own time until it is done; {@code pace.at-once} says how much of that one
 *     person can do at a time
 * @param once whether it can be done a single time
 * @param confirm whether it cannot be undone, so that the page asks once more
 * @param now effects at once
 * @param later effects when the days have passed
 */
public record Action(
        String id,
        List<String> roles,
        String group,
        String title,
        String summary,
        @Nullable Quantity cost,
        @Nullable String line,
        @Nullable Quantity days,
        @Nullable Condition when,
        @Nullable Text waits,
        @Nullable Condition shown,
        boolean offline,
        boolean busy,
        boolean once,
        boolean confirm,
        List<Input> inputs,
        List<Effect> now,
        List<Effect> later) {}
