package escape.simulation;

import escape.simulation.Event.Timing;
import escape.simulation.chance.Draws;
import escape.simulation.scenario.Happenings.Reply;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Response times of a few of the day's requests, as operations writes them down. */
final class LatencyLog {
    /** No answer takes less than this part of what its complexity asks for, however the noise falls. */
    private static final double QUICKEST = 0.5;

    private LatencyLog() {}

    /** The simplest request always, then others by chance. */
    static void note(Turn turn) {
        List<Reply> kinds = kinds(turn);
        List<Timing> timings = new ArrayList<>();
        Draws draws = turn.draws("timings log");
        for (int i = 0; i < turn.parameters().hosting().samples() && !kinds.isEmpty(); i++) {
            Reply kind = i == 0 ? kinds.getFirst() : draws.pick(kinds);
            timings.add(timing(turn, kind, "log " + i, draws));
        }
        turn.happen(new Event.LatencyLogged(List.copyOf(timings)));
    }

    /** The simplest request so many times. The model makes up its mind once, for the whole of the measurement. */
    static List<Timing> probe(Turn turn, @Nullable Integer times) {
        String occasion = "probe " + turn.state().archive().latency().size();
        Draws draws = turn.draws("timings " + occasion);
        int samples = times == null ? turn.parameters().hosting().samples() : times;
        return kinds(turn).stream()
                .limit(1)
                .flatMap(kind -> Stream.generate(() -> timing(turn, kind, occasion, draws))
                        .limit(samples))
                .toList();
    }

    private static List<Reply> kinds(Turn turn) {
        return turn.scenario().story().replies().stream()
                .filter(reply -> reply.suggestion() != null && !reply.asks().isEmpty())
                .sorted(Comparator.comparingDouble(Reply::complexity))
                .toList();
    }

    private static Timing timing(Turn turn, Reply kind, String occasion, Draws draws) {
        double honest = Assistant.honestSeconds(turn.parameters(), turn.state(), kind.complexity())
                * Math.max(
                        QUICKEST, draws.gaussian(1, turn.parameters().hosting().noise()));
        double hidden = Assistant.hiddenSeconds(turn, kind.complexity(), occasion);
        return new Timing(kind.asks().getFirst(), kind.complexity(), honest + hidden);
    }
}
