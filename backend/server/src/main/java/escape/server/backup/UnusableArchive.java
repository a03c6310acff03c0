package escape.server.backup;

import java.io.IOException;

/** A file cannot be made into a database, or a database takes no file; the message says why and what to do. */
public final class UnusableArchive extends IOException {
    UnusableArchive(String message) {
        super(message);
    }

    UnusableArchive(String message, Throwable cause) {
        super(message, cause);
    }
}
