package escape.server.session;

import escape.server.eventlog.SessionId;

/** Who is there. A session's time passes only while somebody is connected to it. */
public interface Presence {
    boolean anybodyIn(SessionId session);
}
