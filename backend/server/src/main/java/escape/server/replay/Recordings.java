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
    private final Map<SessionId, Recording> recent;

    Recordings(Sessions sessions, EventLog log, int most) {
        this.sessions = sessions;
        this.log = log;
        this.recent = new LinkedHashMap<>(16, 0.75f, true) {
            @Override
            protected boolean removeEldestEntry(Map.Entry<SessionId, Recording> eldest) {
                return size() > most;
            }
        };
    }

    Recording of(SessionId session) {
        Recording known;
        synchronized (recent) {
            known = recent.get(session);
        }
        var recording = upToDate(session, known == null ? beginning(session) : known);
        synchronized (recent) {
            recent.put(session, recording);
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
