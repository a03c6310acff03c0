package escape.server.access;

import escape.simulation.Actor;
import escape.simulation.view.Viewer;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Whoever has passed the rule of an endpoint, as the simulation knows them.
 *
 * @param staff who is signed in to run the server; null for everybody else
 */
public record Caller(
        Who who, Actor actor, Viewer viewer, @Nullable Staff staff) {
    static final Caller ANYONE = new Caller(Who.ANYONE, new Actor.Visitor("anyone"), Viewer.STAGE, null);

    /** Only a facilitator is one to the simulation, too: whatever reached it from the others, it would refuse. */
    public static Caller running(Staff staff) {
        return switch (staff.role()) {
            case OWNER, FACILITATOR -> new Caller(Who.FACILITATOR, new Actor.Facilitator(), Viewer.FACILITATOR, staff);
            case CO_FACILITATOR -> new Caller(Who.CO_FACILITATOR, nobody(staff), Viewer.FACILITATOR, staff);
            case AUTHOR -> new Caller(Who.AUTHOR, nobody(staff), Viewer.STAGE, staff);
        };
    }

    /** Who is signed in, before an endpoint that is for those who run the server alone. */
    public Staff signedIn() {
        return Objects.requireNonNull(staff, "Nobody who runs the server");
    }

    private static Actor nobody(Staff staff) {
        return new Actor.Visitor("account " + staff.account());
    }

    static Caller inRole(String player, String role) {
        return new Caller(Who.SEAT, new Actor.Player(player, role), new Viewer.InRole(role), null);
    }

    static Caller watching(String player) {
        return new Caller(Who.SPECTATOR, new Actor.Visitor(player), Viewer.STAGE, null);
    }
}
