package escape.server.live;

import escape.server.access.Caller;
import escape.server.access.SignIn;
import escape.server.eventlog.SessionId;
import escape.simulation.Actor;
import escape.simulation.view.Viewer;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Whom the door has let in.
 *
 * @param viewer whose view this socket follows; one that {@code caller} may see
 * @param signIn of the facilitator; null for a player, whose seat stands in the session
 */
record Guest(
        SessionId session,
        Caller caller,
        Viewer viewer,
        Locale language,
        @Nullable SignIn signIn) {

    Actor actor() {
        return caller.actor();
    }

    /** Null for the facilitator, who is no player. */
    @Nullable
    String player() {
        return switch (caller.actor()) {
            case Actor.Player(String id, var _) -> id;
            case Actor.Visitor(String id) -> id;
            case Actor.Facilitator() -> null;
            case Actor.Clock() -> null;
        };
    }

    /** Of a facilitator, lately. */
    boolean isSignedIn() {
        return signIn != null && signIn.holds();
    }

    /** Of a facilitator, at this moment. */
    boolean isSignedInNow() {
        return signIn != null && signIn.holdsNow();
    }
}
