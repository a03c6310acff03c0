package escape.server.live;

import escape.server.access.Caller;
import escape.server.eventlog.SessionId;
import escape.server.notes.NotesChanged;
import escape.server.session.Feeds;
import escape.server.session.Presence;
import escape.server.session.SessionAdvanced;
import escape.server.session.SessionRewritten;
import escape.server.session.Sessions;
import escape.simulation.view.Viewer;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;

/** One room for each session that somebody looks at. */
public final class Rooms implements Feeds, Presence {
    private final Sessions sessions;
    private final Elsewhere elsewhere;
    private final ApplicationEventPublisher events;
    private final InstantSource time;
    private final long kept;
    private final Map<SessionId, Room> rooms = new ConcurrentHashMap<>();
    /** Of sessions that are no more, until everybody there has said farewell. */
    private final Set<Room> ended = ConcurrentHashMap.newKeySet();

    private volatile boolean shut;

    Rooms(Sessions sessions, Elsewhere elsewhere, ApplicationEventPublisher events, InstantSource time, Duration kept) {
        this.sessions = sessions;
        this.elsewhere = elsewhere;
        this.events = events;
        this.time = time;
        this.kept = kept.toMillis();
    }

    @Override
    public Seen current(SessionId session, Viewer viewer) {
        var moment = room(session).look(viewer);
        return new Seen(moment.version(), moment.view());
    }

    @Override
    public boolean anybodyIn(SessionId session) {
        return linesIn(session) > 0;
    }

    int linesIn(SessionId session) {
        var room = rooms.get(session);
        return room == null ? 0 : room.lines().size();
    }

    /** Each line looks for itself whether this is news for its viewer. */
    @EventListener
    void advanced(SessionAdvanced advanced) {
        var room = rooms.get(advanced.session());
        if (room != null) {
            room.advance();
        }
    }

    /** Pages are told the whole anew; those of a session that is no more are closed. */
    @EventListener
    void rewritten(SessionRewritten rewritten) {
        var room = rooms.get(rewritten.session());
        if (room == null) {
            return;
        }
        if (rewritten.exists()) {
            room.renew();
        } else {
            ended.add(room);
            rooms.remove(rewritten.session());
            room.lines().forEach(line -> line.outbox().close(Closing.SEAT_LOST));
        }
    }

    Room room(SessionId session) {
        return in(session, room -> room);
    }

    void enter(SessionId session, Line line) {
        tell(session, in(session, room -> room.enter(line)));
    }

    void leave(SessionId session, Line line) {
        var room =
                rooms.computeIfPresent(session, (id, left) -> left.leave(line).usedAt(time.millis()));
        if (room != null) {
            tell(session, room);
        }
        ended.forEach(gone -> gone.lines().remove(line));
    }

    /** Who is connected at this node, by the sessions where anybody is. */
    public Map<SessionId, Set<String>> players() {
        var players = new HashMap<SessionId, Set<String>>();
        rooms.forEach((session, room) -> players.put(session, room.players()));
        players.values().removeIf(Set::isEmpty);
        return players;
    }

    /** Somebody has come or gone at another node. */
    public void changedElsewhere(SessionId session) {
        var room = rooms.get(session);
        if (room != null) {
            room.come();
        }
    }

    @EventListener
    void noted(NotesChanged changed) {
        tellOfNotes(changed.session());
    }

    /** A session has other notes than before. */
    public void tellOfNotes(SessionId session) {
        var room = rooms.get(session);
        if (room != null) {
            room.tellOfNotes();
        }
    }

    /** The sessions whose control room somebody has open at this node. */
    public Set<SessionId> watched() {
        return rooms.entrySet().stream()
                .filter(room -> room.getValue().isWatched())
                .map(Map.Entry::getKey)
                .collect(Collectors.toUnmodifiableSet());
    }

    private void tell(SessionId session, Room room) {
        events.publishEvent(new PeopleChanged(session, room.players()));
    }

    long linesOf(SessionId session, Caller holder) {
        var room = rooms.get(session);
        return room == null
                ? 0
                : room.lines().stream().filter(line -> line.isOf(holder)).count();
    }

    /** From now on nobody is let in: the server is about to stop. */
    void shut() {
        shut = true;
    }

    /** Once more, where the server goes on. */
    void open() {
        shut = false;
    }

    boolean isShut() {
        return shut;
    }

    boolean isAnybodyThere() {
        return all().stream().anyMatch(room -> !room.lines().isEmpty());
    }

    Collection<Room> all() {
        return Stream.concat(rooms.values().stream(), ended.stream()).toList();
    }

    /** Forgets rooms that nobody has been in or looked into for long. */
    void sweep() {
        ended.removeIf(room -> room.lines().isEmpty());
        var since = time.millis() - kept;
        rooms.keySet()
                .forEach(id -> rooms.computeIfPresent(id, (key, room) -> room.isAbandonedSince(since) ? null : room));
    }

    /** In one step, so that no room is swept while somebody is in its door. */
    private Room in(SessionId session, UnaryOperator<Room> visit) {
        var now = time.millis();
        var known = rooms.get(session);
        var made = known == null ? new Room(session, sessions, elsewhere, now) : known;
        return rooms.compute(
                session, (id, room) -> visit.apply(room == null ? made : room).usedAt(now));
    }
}
