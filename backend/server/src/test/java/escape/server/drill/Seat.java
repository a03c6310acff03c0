package escape.server.drill;

import escape.server.eventlog.SessionId;
import escape.server.load.Places;
import escape.simulation.view.Viewer;
import java.util.ArrayList;
import java.util.List;

/**
 * A place at a session's table, as its client knows it.
 *
 * @param socket path and query of its WebSocket
 */
record Seat(SessionId session, String name, Viewer viewer, String token, String socket) {
    private static final List<String> NAMES = List.of("alexander", "george", "david", "facilitator");

    /** The facilitator's is the last. */
    static List<Seat> at(Places table) {
        var seats = new ArrayList<Seat>();
        for (var place : table.places()) {
            var name = NAMES.get(seats.size());
            var viewer = name.equals("facilitator") ? Viewer.FACILITATOR : new Viewer.InRole(name);
            var session = SessionId.of(place.path().split("/")[2]);
            seats.add(new Seat(session, name, viewer, place.token(), place.path()));
        }
        return seats;
    }
}
