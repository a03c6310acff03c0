package escape.server.access;

/** Kinds of people before an endpoint. */
public enum Who {
    /** Everybody, signed in or not. */
    ANYONE,
    /** Somebody who plays a role in the session of the address. */
    SEAT,
    /** Whoever plays alone in the session of the address, which is their own. */
    ALONE,
    /** Somebody who has joined the session of the address to watch. */
    SPECTATOR,
    /** The owner, too. */
    FACILITATOR,
    /** Somebody who sees what a facilitator sees, and changes nothing. */
    CO_FACILITATOR,
    /** Somebody who brings scenarios. */
    AUTHOR
}
