package escape.server.eventlog;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A row of another table, written together with the events of a command or, where these are not, not at all.
 *
 * @param insert the same for all rows of one table, so that those of many sessions go in one batch
 */
public record Aside(String insert, List<@Nullable Object> values) {}
