package escape.server.replay;

import escape.server.eventlog.EventLog;
import escape.server.eventlog.SessionId;
import escape.server.session.Sessions;
import java.util.LinkedHashMap;
import java.util.Map;

/** The recordings that were looked at last; each is brought up to date when it is asked for. */
final class Recordings {
    private final Sessions sessions;
    private final EventLog log;
    private final Map<SessionId, Kept> recent;

    /** @param revision of the log that it was read from; another one may lack a name */
    private record Kept(int revision, Recording recording) {}

    Recordings(Sessions sessions, EventLog log, int most) {
        this.sessions = sessions;
        this.log = log;
        this.recent = new LinkedHashMap<>(16, 0.75f, true) {
            @Override
            protected boolean removeEldestEntry(Map.Entry<SessionId, Kept> eldest) {
                return size() > most;
            }
        };
    }

    Recording of(SessionId session) {
        var revision = sessions.card(session).revision();
        Kept known;
        synchronized (recent) {
            known = recent.get(session);
        }
        var begun = known == null || known.revision() != revision ? beginning(session) : known.recording();
        var recording = upToDate(session, begun);
        synchronized (recent) {
            recent.put(session, new Kept(revision, recording));
        }
        return recording;
    }

    private Recording upToDate(SessionId session, Recording recording) {
        return sessions.current(session).version() > recording.last()
                ? recording.then(log.read(session, recording.last() + 1))
                : recording;
    }

    private Recording beginning(SessionId session) {
        var simulation = sessions.current(session).simulation();
        return Recording.empty(
                simulation, simulation.initial(sessions.card(session).setup()));
    }
}
