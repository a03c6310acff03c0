package escape.server.scaleout;

import escape.server.eventlog.SessionId;
import escape.server.live.Elsewhere;
import java.time.Duration;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;

/** Who is connected at which other node, as far as that node has said so lately: one that has died says nothing more. */
final class Attendance implements Elsewhere {
    private final InstantSource time;
    private final long believed;
    private final Map<SessionId, Map<String, Heard>> heard = new ConcurrentHashMap<>();

    private record Heard(Set<String> players, long at) {}

    Attendance(InstantSource time, Duration believed) {
        this.time = time;
        this.believed = believed.toMillis();
    }

    @Override
    public Set<String> players(SessionId session) {
        return heard.getOrDefault(session, Map.of()).values().stream()
                .flatMap(one -> one.players().stream())
                .collect(Collectors.toUnmodifiableSet());
    }

    /** @return whether this is news */
    synchronized boolean hear(String node, SessionId session, Set<String> players) {
        var nodes = new HashMap<>(heard.getOrDefault(session, Map.of()));
        var before = players.isEmpty() ? nodes.remove(node) : nodes.put(node, new Heard(players, time.millis()));
        keep(session, nodes);
        return !players.equals(before == null ? Set.of() : before.players());
    }

    /** @return the sessions of which something is not believed any more */
    synchronized Set<SessionId> forget() {
        var since = time.millis() - believed;
        var gone = new HashSet<SessionId>();
        heard.forEach((session, known) -> {
            var nodes = new HashMap<>(known);
            if (nodes.values().removeIf(one -> one.at() < since)) {
                gone.add(session);
                keep(session, nodes);
            }
        });
        return gone;
    }

    /** Whoever asks reads what is not changed any more, and waits for nobody. */
    private void keep(SessionId session, Map<String, Heard> nodes) {
        if (nodes.isEmpty()) {
            heard.remove(session);
        } else {
            heard.put(session, Map.copyOf(nodes));
        }
    }
}
