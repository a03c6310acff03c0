package escape.simulation;

import escape.simulation.Event.Timing;
import escape.simulation.chance.Draws;
import escape.simulation.scenario.Happenings.Reply;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Response times of a few of the day's requests, as operations writes them down. */
final class LatencyLog {
    /** No answer takes less than this part of what its complexity asks for, however the noise falls. */
    private static final double QUICKEST = 0.5;

    private LatencyLog() {}

    static void note(Turn turn) {
        turn.happen(new Event.LatencyLogged(timings(turn, "log")));
    }

    /** The simplest request always, then others by chance. */
    static List<Timing> timings(Turn turn, String occasion) {
        List<Reply> kinds = turn.scenario().story().replies().stream()
                .filter(reply -> reply.suggestion() != null && !reply.asks().isEmpty())
                .sorted(Comparator.comparingDouble(Reply::complexity))
                .toList();
        List<Timing> timings = new ArrayList<>();
        Draws draws = turn.draws("timings " + occasion);
        for (int i = 0; i < turn.parameters().hosting().samples() && !kinds.isEmpty(); i++) {
            Reply kind = i == 0 ? kinds.getFirst() : draws.pick(kinds);
            double honest = Assistant.honestSeconds(turn.parameters(), turn.state(), kind.complexity())
                    * Math.max(
                            QUICKEST,
                            draws.gaussian(1, turn.parameters().hosting().noise()));
            double hidden = Assistant.hiddenSeconds(turn, kind.complexity(), occasion + " " + i);
            timings.add(new Timing(kind.asks().getFirst(), kind.complexity(), honest + hidden));
        }
        return List.copyOf(timings);
    }
}
