package escape.server.notes;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What somebody has noted.
 *
 * @param who the account's name as it was then
 * @param account null for the owner
 * @param version of the session at that moment
 * @param day of the session at that moment
 */
record Note(long number, Instant at, String who, @Nullable UUID account, long version, int day, String words) {}
