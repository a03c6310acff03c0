package escape.simulation;

/** Who gives a command. The server authenticates; the rules only ask what kind of hand it is. */
public sealed interface Actor {

    /** Somebody in a seat. */
    record Player(String id, String role) implements Actor {}

    /** Somebody who is not seated yet. */
    record Visitor(String id) implements Actor {}

    record Facilitator() implements Actor {}

    /** Time itself: days that begin and replies that are due. */
    record Clock() implements Actor {}
}
