package escape.server.live;

import escape.server.eventlog.SessionId;
import java.util.Set;

/** Who is connected to a session at other nodes. */
public interface Elsewhere {
    Set<String> players(SessionId session);
}
