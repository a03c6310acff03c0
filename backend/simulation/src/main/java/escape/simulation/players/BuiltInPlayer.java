package escape.simulation.players;

import escape.simulation.Command;
import java.util.List;

/** Plays one role. The same seat always leads to the same wishes. */
public interface BuiltInPlayer {

    /** What it would do now, what it wants most first; the rules may refuse any of it. */
    List<Command> wishes(Seat seat);
}
