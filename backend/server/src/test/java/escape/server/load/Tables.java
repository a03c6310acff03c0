package escape.server.load;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/** What is done at a table whose last place is the facilitator's. */
enum Tables {
    /**
     * The facilitator changes the pace, to another one each time. Everybody's first section changes; nothing grows but the
     * log and the list of keys that were acknowledged.
     */
    PACE {
        @Override
        List<Move> moves(List<String> roles) {
            var facilitator = roles.size();
            return List.of(new Move(
                    facilitator, "{\"type\":\"change_pace\",\"secondsPerDay\":%d}", everybody(facilitator + 1)));
        }
    },
    /**
     * Each role writes to the next, and the facilitator changes the pace. Conversations grow and are sent whole, so this is
     * for few commands at a table.
     */
    TALK {
        @Override
        List<Move> moves(List<String> roles) {
            var facilitator = roles.size();
            var pace = PACE.moves(roles);
            var moves = new ArrayList<Move>(pace);
            for (var by = 0; by < roles.size(); by++) {
                var to = (by + 1) % roles.size();
                var text = "{\"type\":\"send\",\"to\":\"" + roles.get(to) + "\",\"text\":\"Number %d, as agreed\"}";
                moves.add(new Move(by, text, List.of(by, to, facilitator)));
            }
            return List.copyOf(moves);
        }
    };

    abstract List<Move> moves(List<String> roles);

    private static List<Integer> everybody(int number) {
        return IntStream.range(0, number).boxed().toList();
    }
}
