package escape.simulation.scenario;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A question that waits for one role or character.
 *
 * @param from role or character who asks
 * @param to role or character who decides
 * @param cost dollars at stake, shown to the one who decides
 * @param summary plain words
 * @param appendix technical document, folded away
 * @param patience days until {@code otherwise} is taken; null waits for ever
 * @param otherwise option taken by the simulation: by a character nobody plays, or when patience ends
 */
public record Request(
        String id,
        String from,
        String to,
        String title,
        Text summary,
        @Nullable Quantity cost,
        @Nullable String appendix,
        @Nullable Integer patience,
        @Nullable String otherwise,
        List<Answer> options) {

    /**
     * @param consequence what it costs and takes, said before it is chosen
     * @param when what must hold for this option
     */
    public record Answer(
            String id,
            String label,
            @Nullable String consequence,
            @Nullable Condition when,
            @Nullable Text waits,
            List<Input> inputs,
            List<Effect> effects) {}
}
