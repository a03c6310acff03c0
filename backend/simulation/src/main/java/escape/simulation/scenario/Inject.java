package escape.simulation.scenario;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Something that the world does: on a day, on a condition, or by the facilitator's hand (always possible). Happens once.
 *
 * @param day simulated day on which it comes by itself
 * @param when condition on which it comes by itself; with {@code day}, both must hold
 */
public record Inject(
        String id,
        String title,
        @Nullable Integer day,
        @Nullable Condition when,
        List<Effect> effects) {}
