package escape.server.scaleout;

import escape.server.eventlog.SessionId;
import escape.server.live.Rooms;
import escape.server.logging.About;
import escape.server.session.Sessions;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executor;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.amqp.core.Message;
import org.springframework.amqp.core.MessageListener;
import org.springframework.dao.DataAccessException;

/**
 * Hears what other nodes have written, and reads it where somebody here is interested, and who is connected there. Sessions
 * do not wait for each other.
 */
final class Listener implements MessageListener {
    private static final Logger log = LoggerFactory.getLogger(Listener.class);

    private final Sessions sessions;
    private final Rooms rooms;
    private final Attendance attendance;
    private final String node;
    private final Executor readers;
    private final Map<SessionId, Long> due = new ConcurrentHashMap<>();

    Listener(Sessions sessions, Rooms rooms, Attendance attendance, String node, Executor readers) {
        this.sessions = sessions;
        this.rooms = rooms;
        this.attendance = attendance;
        this.node = node;
        this.readers = readers;
    }

    @Override
    public void onMessage(Message message) {
        var properties = message.getMessageProperties();
        var from = properties.getAppId();
        var text = new String(message.getBody(), StandardCharsets.UTF_8);
        if (from == null || from.equals(node)) {
            return;
        }
        if (Teller.ADVANCES.equals(properties.getType())) {
            Nudge.read(text).forEach(this::hear);
        } else if (Teller.PEOPLE.equals(properties.getType())) {
            RollCall.read(text).forEach((session, players) -> hear(from, session, players));
        }
    }

    private void hear(String from, SessionId session, Set<String> players) {
        if (attendance.hear(from, session, players)) {
            rooms.changedElsewhere(session);
        }
    }

    /** However many nudges come meanwhile, one reading of the log finds all that they tell of. */
    private void hear(Nudge nudge) {
        if (due.put(nudge.session(), nudge.version()) == null) {
            readers.execute(() -> follow(nudge.session()));
        }
    }

    private void follow(SessionId session) {
        var version = due.remove(session);
        if (version != null) {
            try (var _ = About.session(session, version)) {
                follow(session, version);
            }
        }
    }

    private void follow(SessionId session, long version) {
        try {
            sessions.follow(session, version);
        } catch (DataAccessException away) {
            log.debug("Session {} waits for the log: {}", session, away.toString());
        } catch (RuntimeException failed) {
            log.error("Session {} could not follow to version {}", session, version, failed);
        }
    }
}
