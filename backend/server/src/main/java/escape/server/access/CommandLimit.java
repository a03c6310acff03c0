package escape.server.access;

import escape.simulation.Actor;

/** How many commands one player may give within a while, by forms and by all sockets together. */
public final class CommandLimit {
    private final Attempts given;

    CommandLimit(Attempts given) {
        this.given = given;
    }

    /** @return false where it is enough */
    public synchronized boolean allowsOneMore(Actor by) {
        if (!(by instanceof Actor.Player player)) {
            return true;
        }
        if (given.isExhausted(player.id())) {
            return false;
        }
        given.count(player.id(), 1);
        return true;
    }
}
