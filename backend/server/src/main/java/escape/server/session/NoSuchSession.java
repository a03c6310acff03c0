package escape.server.session;

import escape.server.eventlog.SessionId;

/** Somebody asked for a session that does not exist; whoever takes an id from outside looks first with {@code find}. */
public final class NoSuchSession extends RuntimeException {
    NoSuchSession(SessionId id) {
        super("There is no session " + id);
    }
}
