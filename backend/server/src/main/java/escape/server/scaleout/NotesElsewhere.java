package escape.server.scaleout;

import escape.server.eventlog.SessionId;
import escape.server.live.Rooms;
import escape.server.notes.Notes;
import java.util.HashMap;
import java.util.Map;

/**
 * Looks whether the sessions whose control rooms are open here have other notes than at the last look. Nobody waits for a
 * note as for a session's next move, so that no node tells another.
 */
final class NotesElsewhere {
    private static final Notes.Mark NONE = new Notes.Mark(0, 0);

    private final Rooms rooms;
    private final Notes notes;
    private Map<SessionId, Notes.Mark> known = Map.of();

    NotesElsewhere(Rooms rooms, Notes notes) {
        this.rooms = rooms;
        this.notes = notes;
    }

    /** A control room that has just been opened is told, too: its page may be older than the first look at its session. */
    void look() {
        var watched = rooms.watched();
        var marks = notes.marks(watched);
        var now = new HashMap<SessionId, Notes.Mark>();
        for (var session : watched) {
            var mark = marks.getOrDefault(session, NONE);
            now.put(session, mark);
            if (!mark.equals(known.get(session))) {
                rooms.tellOfNotes(session);
            }
        }
        known = now;
    }
}
