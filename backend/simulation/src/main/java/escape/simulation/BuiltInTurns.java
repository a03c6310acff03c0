package escape.simulation;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The part of built-in players in a day: each looks at its desk, and does what it wants and may. */
final class BuiltInTurns {
    /** Commands of one player on one day; a playbook that wants more for ever is stopped here. */
    private static final int MOST_A_DAY = 16;

    private BuiltInTurns() {}

    static void take(Turn turn) {
        for (Session.Seat seat : turn.state().session().seats().values()) {
            if (turn.state().session().isEnded()) {
                return;
            }
            act(turn, seat.player(), seat.role(), seat.kind());
        }
    }

    private static void act(Turn turn, String player, @Nullable String role, @Nullable String kind) {
        if (role == null || kind == null) {
            return;
        }
        turn.ofBuiltIns(true);
        Actor by = new Actor.Player(player, role);
        Set<Command> refused = new HashSet<>();
        boolean wantsMore = true;
        for (int done = 0; wantsMore && done < MOST_A_DAY; done++) {
            List<Command> wishes = new ArrayList<>(turn.builtIns().wishes(turn.state(), kind, role));
            wishes.removeAll(refused);
            boolean first = done == 0;
            wantsMore = wishes.stream()
                    .anyMatch(wish -> isDone(turn, new Issued(wish, by, turn.at()), refused, first ? kind : null));
        }
        turn.ofBuiltIns(false);
    }

    /** @param kind that is noted before it does the first thing of the day */
    private static boolean isDone(Turn turn, Issued wish, Set<Command> refused, @Nullable String kind) {
        if (!Rules.against(turn, wish).isEmpty()) {
            refused.add(wish.command());
            return false;
        }
        if (kind != null) {
            turn.happen(new Event.BuiltInActed(((Actor.Player) wish.by()).role(), kind));
        }
        Doing.carryOut(turn, wish);
        readReplies(turn, ((Actor.Player) wish.by()).role());
        Reactions.settle(turn);
        return true;
    }

    /** It does not sit before the line that types: a day is longer than any answer. */
    private static void readReplies(Turn turn, String role) {
        if (!Assistant.isPlayed(turn.scenario(), turn.state())) {
            turn.state().typing().stream()
                    .filter(exchange -> exchange.role().equals(role))
                    .forEach(exchange -> Assistant.deliver(turn, exchange.number()));
        }
    }
}
