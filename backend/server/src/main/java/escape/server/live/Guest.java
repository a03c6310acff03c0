package escape.server.live;

import escape.server.access.Caller;
import escape.server.access.SignIn;
import escape.server.access.Who;
import escape.server.eventlog.SessionId;
import escape.simulation.Actor;
import escape.simulation.view.Viewer;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Whom the door has let in.
 *
 * @param viewer whose view this socket follows; one that {@code caller} may see
 * @param signIn of somebody who runs the server; null for a player, whose seat stands in the session
 * @param address that the socket comes from
 */
record Guest(
        SessionId session,
        Caller caller,
        Viewer viewer,
        Locale language,
        @Nullable SignIn signIn,
        String address) {

    Actor actor() {
        return caller.actor();
    }

    /** Null for who runs the session, who is no player. */
    @Nullable
    String player() {
        return signIn != null
                ? null
                : switch (caller.actor()) {
                    case Actor.Player(String id, var _) -> id;
                    case Actor.Visitor(String id) -> id;
                    case Actor.Facilitator() -> null;
                    case Actor.Clock() -> null;
                };
    }

    /** Whether this is somebody who runs the server, and by more than a seat. */
    boolean isStaff() {
        return signIn != null;
    }

    /** Whether this socket is a control room's. */
    boolean isInControl() {
        return viewer.equals(Viewer.FACILITATOR) && isSignedIn();
    }

    boolean isSignedIn() {
        return signIn != null && signIn.holds();
    }

    /** Whether the facilitator's commands are this guest's to give. */
    boolean mayFacilitate() {
        return isSignedIn() && caller.who() == Who.FACILITATOR;
    }
}
