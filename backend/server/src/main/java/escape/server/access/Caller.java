package escape.server.access;

import escape.simulation.Actor;
import escape.simulation.view.Viewer;

/** Whoever has passed the rule of an endpoint, as the simulation knows them. */
public record Caller(Who who, Actor actor, Viewer viewer) {
    static final Caller ANYONE = new Caller(Who.ANYONE, new Actor.Visitor("anyone"), Viewer.STAGE);
    public static final Caller FACILITATOR = new Caller(Who.FACILITATOR, new Actor.Facilitator(), Viewer.FACILITATOR);

    static Caller inRole(String player, String role) {
        return new Caller(Who.SEAT, new Actor.Player(player, role), new Viewer.InRole(role));
    }

    static Caller watching(String player) {
        return new Caller(Who.SPECTATOR, new Actor.Visitor(player), Viewer.STAGE);
    }
}
