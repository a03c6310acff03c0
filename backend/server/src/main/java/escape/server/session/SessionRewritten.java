package escape.server.session;

import escape.server.eventlog.SessionId;

/**
 * What a session has been is not what it was: a name has been taken out of its log, here or at another node, or the session
 * is no more. What was derived from it has to be derived anew.
 */
public record SessionRewritten(SessionId session, boolean exists) {}
