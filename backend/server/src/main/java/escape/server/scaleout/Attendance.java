package escape.server.scaleout;

import escape.server.eventlog.SessionId;
import escape.server.live.Elsewhere;
import java.time.Duration;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** Who is connected at which other node, as far as that node has said so lately: one that has died says nothing more. */
final class Attendance implements Elsewhere {
    private final InstantSource time;
    private final long believed;
    private final Map<Place, Heard> heard = new HashMap<>();

    private record Place(String node, SessionId session) {}

    private record Heard(Set<String> players, long at) {}

    Attendance(InstantSource time, Duration believed) {
        this.time = time;
        this.believed = believed.toMillis();
    }

    @Override
    public synchronized Set<String> players(SessionId session) {
        return heard.entrySet().stream()
                .filter(one -> one.getKey().session().equals(session))
                .flatMap(one -> one.getValue().players().stream())
                .collect(Collectors.toUnmodifiableSet());
    }

    /** @return whether this is news */
    synchronized boolean hear(String node, SessionId session, Set<String> players) {
        var place = new Place(node, session);
        var before = players.isEmpty() ? heard.remove(place) : heard.put(place, new Heard(players, time.millis()));
        return !players.equals(before == null ? Set.of() : before.players());
    }

    /** @return the sessions of which something is not believed any more */
    synchronized Set<SessionId> forget() {
        var since = time.millis() - believed;
        var gone = new HashSet<SessionId>();
        heard.entrySet().removeIf(one -> {
            var old = one.getValue().at() < since;
            if (old) {
                gone.add(one.getKey().session());
            }
            return old;
        });
        return gone;
    }
}
