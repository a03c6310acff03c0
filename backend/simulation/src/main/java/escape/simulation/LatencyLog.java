package escape.simulation;

import escape.simulation.Event.Timing;
import escape.simulation.chance.Draws;
import escape.simulation.scenario.Happenings.Reply;
import java.util.ArrayList;
import java.util.List;

/** Response times of a few of the day's requests, as operations writes them down. */
final class LatencyLog {
    /** Spread of a single request around its expectation; measurement noise, not part of the model. */
    private static final double JITTER = 0.08;

    private LatencyLog() {}

    static void note(Turn turn) {
        turn.happen(new Event.LatencyLogged(timings(turn, "log")));
    }

    /** The simplest request always, then others by chance. */
    static List<Timing> timings(Turn turn, String occasion) {
        List<Reply> kinds = turn.scenario().story().replies().stream()
                .filter(reply -> reply.suggestion() != null && !reply.asks().isEmpty())
                .sorted(java.util.Comparator.comparingDouble(Reply::complexity))
                .toList();
        List<Timing> timings = new ArrayList<>();
        Draws draws = turn.draws("timings " + occasion);
        for (int i = 0; i < turn.parameters().hosting().samples() && !kinds.isEmpty(); i++) {
            Reply kind = i == 0 ? kinds.getFirst() : draws.pick(kinds);
            double honest = Assistant.honestSeconds(turn.parameters(), turn.state(), kind.complexity())
                    * Math.max(0.5, draws.gaussian(1, JITTER));
            double hidden = Assistant.hiddenSeconds(turn, kind.complexity(), occasion + " " + i);
            timings.add(new Timing(kind.asks().getFirst(), kind.complexity(), honest + hidden));
        }
        return List.copyOf(timings);
    }
}
