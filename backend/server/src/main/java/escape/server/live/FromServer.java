package escape.server.live;

import escape.server.web.Refusals;
import escape.simulation.Refusal;
import escape.simulation.view.Section;
import escape.simulation.view.View;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Frames that the server sends. */
public sealed interface FromServer {

    /**
     * The first frame on every socket.
     *
     * @param viewer key of the kind of viewer that this socket follows
     * @param player null for the facilitator
     */
    record Welcome(String session, String viewer, @Nullable String player, long version) implements FromServer {}

    /** The sections that differ between two versions of the session; all others are as they were. */
    record Update(long from, long to, View view, List<Section> sections) implements FromServer {}

    /** Everything that the viewer sees; whatever it had is void. */
    record Whole(long to, View view) implements FromServer {}

    /** Who is connected: by role, in the scenario's order, the names of its players. */
    record Present(Map<String, List<String>> roles, int spectators) implements FromServer {}

    /** To whoever follows the control room: it has other notes than before. What they say is asked for by a page. */
    record Notes() implements FromServer {}

    record Ack(String key, long version) implements FromServer {}

    record Refused(String key, List<Reason> reasons) implements FromServer {}

    /** @param words the same in the reader's language */
    record Reason(String rule, List<String> arguments, String words) {

        static List<Reason> of(List<Refusal> refused, Refusals words, Locale language) {
            return refused.stream()
                    .map(refusal -> new Reason(
                            refusal.rule().name().toLowerCase(Locale.ROOT),
                            refusal.arguments(),
                            words.words(List.of(refusal), language).getFirst()))
                    .toList();
        }
    }

    /** What was wrong with a frame or a socket; the socket is closed after it. */
    record Error(String code, String message) implements FromServer {}

    record Pong() implements FromServer {}
}
