package escape.server.scaleout;

import escape.server.live.Rooms;
import escape.server.session.Sessions;

/**
 * Asks the log itself from time to time, so that a lost nudge, or a broker that is away, costs a delay and nothing else; says
 * again who is connected here, and forgets those of whom nothing was heard lately.
 */
final class Lookout {
    private final Sessions sessions;
    private final Rooms rooms;
    private final Attendance attendance;
    private final Teller teller;
    private final NotesElsewhere notes;

    Lookout(Sessions sessions, Rooms rooms, Attendance attendance, Teller teller, NotesElsewhere notes) {
        this.sessions = sessions;
        this.rooms = rooms;
        this.attendance = attendance;
        this.teller = teller;
        this.notes = notes;
    }

    void look() {
        teller.people(rooms.players());
        attendance.forget().forEach(rooms::changedElsewhere);
        sessions.followAll();
        notes.look();
    }
}
