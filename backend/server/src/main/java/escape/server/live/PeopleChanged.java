package escape.server.live;

import escape.server.eventlog.SessionId;
import java.util.Set;

/**
 * Somebody has come to a session at this node, or gone.
 *
 * @param players who are connected to it here
 */
public record PeopleChanged(SessionId session, Set<String> players) {}
