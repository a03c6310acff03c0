package escape.server.session;

import escape.server.eventlog.SessionId;
import escape.simulation.view.View;
import escape.simulation.view.Viewer;

/** What each kind of viewer sees, with the version since which it has looked so. */
public interface Feeds {
    Seen current(SessionId session, Viewer viewer);

    /** @param version of the session at which this viewer's view last changed */
    record Seen(long version, View view) {}
}
