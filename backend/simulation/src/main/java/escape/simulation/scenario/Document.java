package escape.simulation.scenario;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Something to read. Its words are fixed at the moment it is issued.
 *
 * @param from who wrote it, in words
 * @param generator fills the body from the state instead of {@code body}, but for an access log, where {@code body} is
 *     what each line says, and for timings, where {@code body} stands under the numbers
 * @param clues what a reader learns from it, also when it is passed on as evidence
 */
public record Document(
        String id,
        Kind kind,
        String title,
        String from,
        @Nullable Text body,
        @Nullable Generator generator,
        List<String> clues) {

    public enum Kind {
        REPORT,
        NOTE,
        MAIL,
        LETTER,
        FILE,
        LOG,
        DIFF
    }

    public enum Generator {
        MEMORY_FILE,
        ACCESS_LOG,
        TIMINGS
    }
}
