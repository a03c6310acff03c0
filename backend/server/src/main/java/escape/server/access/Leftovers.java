package escape.server.access;

import java.time.Instant;

/** Rows that nobody needs any more after a while. */
public interface Leftovers {
    void drop(Instant now);
}
