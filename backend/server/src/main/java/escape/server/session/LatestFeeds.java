package escape.server.session;

import escape.server.eventlog.SessionId;
import escape.simulation.view.Viewer;
import escape.simulation.view.Views;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** Works the view out at each question and remembers the version since which it has been the same. */
final class LatestFeeds implements Feeds {
    private final Sessions sessions;
    private final Map<Key, Seen> seen = new ConcurrentHashMap<>();

    private record Key(SessionId session, Viewer viewer) {}

    LatestFeeds(Sessions sessions) {
        this.sessions = sessions;
    }

    @Override
    public Seen current(SessionId session, Viewer viewer) {
        var current = sessions.current(session);
        var view = Views.of(current.simulation().scenario(), current.state(), viewer);
        var now = new Seen(current.version(), view);
        return seen.merge(
                new Key(session, viewer), now, (before, next) -> before.view().equals(view) ? before : next);
    }
}
