package escape.server.scaleout;

import escape.server.eventlog.SessionId;
import java.util.HashMap;
import java.util.Map;
import java.util.function.BinaryOperator;
import org.jspecify.annotations.Nullable;

/** News that wait until somebody takes them: of each session one, however many have come. */
final class Waiting<T> {
    private final Map<SessionId, T> news = new HashMap<>();
    private final BinaryOperator<T> merging;

    /** @param merging makes one of what waits and what has come since */
    Waiting(BinaryOperator<T> merging) {
        this.merging = merging;
    }

    /** @return whether there was nothing of this session, so that somebody has to be sent for it */
    synchronized boolean add(SessionId session, T one) {
        var first = !news.containsKey(session);
        news.merge(session, one, merging);
        return first;
    }

    synchronized @Nullable T take(SessionId session) {
        return news.remove(session);
    }

    synchronized Map<SessionId, T> takeAll() {
        var taken = Map.copyOf(news);
        news.clear();
        return taken;
    }
}
