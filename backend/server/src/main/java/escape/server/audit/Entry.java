package escape.server.audit;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One act in the log.
 *
 * @param act what was done, as {@code session_made} or {@code command.pause}
 * @param about what it was done to; empty where the act says all
 * @param session that it was done in; null outside of one
 * @param outcome {@code done}, or why not
 */
public record Entry(
        long number,
        Instant at,
        Author by,
        String act,
        String about,
        @Nullable UUID session,
        String outcome) {}
