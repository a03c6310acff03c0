package escape.server.access;

import escape.simulation.Actor;

/** How many commands one player or watcher may give within a while, by forms and by all sockets together. */
public final class CommandLimit {
    private final Attempts given;

    CommandLimit(Attempts given) {
        this.given = given;
    }

    /** @return false where it is enough */
    public boolean allowsOneMore(Actor by) {
        return switch (by) {
            case Actor.Player(String id, var _) -> given.takesOne(id);
            case Actor.Visitor(String id) -> given.takesOne(id);
            case Actor.Facilitator() -> true;
            case Actor.Clock() -> true;
        };
    }
}
