package escape.server.session;

import escape.server.eventlog.SessionId;

/**
 * A session has reached this version, durably. Published by whoever wrote, after the write; two of them may arrive in
 * either order, so a listener asks for the current state rather than counting.
 *
 * @param here whether this node may have written it; otherwise it was read from the log
 */
public record SessionAdvanced(SessionId session, long version, boolean here) {}
