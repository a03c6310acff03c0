package escape.server.live;

import escape.server.eventlog.SessionId;
import escape.server.session.Sessions;
import escape.server.web.Game;
import escape.simulation.Actor;
import escape.simulation.Session;
import escape.simulation.State;
import escape.simulation.scenario.Role;
import escape.simulation.view.Onlooker;
import escape.simulation.view.Viewer;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.ReentrantLock;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Everybody who is connected to one session, and what each kind of viewer sees of it. */
final class Room {
    private final SessionId id;
    private final Sessions sessions;
    private final Game game;
    private final Elsewhere elsewhere;
    private final Map<Viewer, Feed> feeds = new ConcurrentHashMap<>();
    private final Set<Line> lines = ConcurrentHashMap.newKeySet();
    private final AtomicInteger comings = new AtomicInteger();
    private final ReentrantLock presentLock = new ReentrantLock();
    private @Nullable Known present;
    private volatile long lastUsed;

    /** Who was there when so many had come and gone, and the seats were those. */
    private record Known(int comings, State state, FromServer.Present present) {}

    Room(SessionId id, Sessions sessions, Elsewhere elsewhere, long now) {
        this.id = id;
        this.sessions = sessions;
        this.elsewhere = elsewhere;
        this.game = Game.of(sessions.card(id), sessions.current(id));
        this.lastUsed = now;
    }

    Room usedAt(long now) {
        lastUsed = now;
        return this;
    }

    Game game() {
        return game;
    }

    int firstWeekday() {
        return sessions.current(id).simulation().scenario().weekday();
    }

    /** What this kind of viewer sees now. */
    Moment look(Viewer viewer) {
        return feeds.computeIfAbsent(viewer, Feed::new).look();
    }

    Room enter(Line line) {
        lines.add(line);
        come();
        return this;
    }

    Room leave(Line line) {
        if (lines.remove(line)) {
            come();
        }
        return this;
    }

    /** Tells every line to look again, because the session has come to another version just now. */
    void advance() {
        var now = System.nanoTime();
        lines.forEach(line -> line.outbox().nudge(now));
    }

    /** What was known of the session is void. */
    void renew() {
        comings.incrementAndGet();
        lines.forEach(line -> line.outbox().follow(new Position.Anew()));
    }

    /** Tells the control rooms, and nobody else, that the notes are others. */
    void tellOfNotes() {
        lines.stream()
                .filter(line -> line.guest().isInControl())
                .forEach(line -> line.outbox().notes());
    }

    boolean isWatched() {
        return lines.stream().anyMatch(line -> line.guest().isInControl());
    }

    Set<Line> lines() {
        return lines;
    }

    boolean isAbandonedSince(long moment) {
        return lines.isEmpty() && lastUsed <= moment;
    }

    /** Whether the place that somebody was let into is still theirs. */
    boolean isHeldBy(Guest guest) {
        if (guest.isStaff()) {
            return guest.isSignedIn();
        }
        return switch (guest.actor()) {
            case Actor.Player(String player, String role) -> {
                var seat = seats().get(player);
                yield seat != null && role.equals(seat.role());
            }
            case Actor.Visitor(String player) -> seats().containsKey(player);
            case Actor.Facilitator(), Actor.Clock() -> false;
        };
    }

    /** Counts each coming and going, so that a line knows whether it has told its client of the last. */
    int comings() {
        return comings.get();
    }

    /** Worked out once for all lines that have not told it yet. */
    FromServer.Present present() {
        presentLock.lock();
        try {
            // before the look, so that who comes meanwhile is looked for again
            var counted = comings.get();
            var state = sessions.current(id).state();
            var known = present;
            if (known == null || known.comings() != counted || known.state() != state) {
                known = new Known(counted, state, workedOut());
                present = known;
            }
            return known.present();
        } finally {
            presentLock.unlock();
        }
    }

    private FromServer.Present workedOut() {
        var connected = new HashSet<>(players());
        connected.addAll(elsewhere.players(id));
        var roles = new LinkedHashMap<String, List<String>>();
        sessions.current(id).simulation().scenario().roles().stream()
                .map(Role::id)
                .forEach(role -> roles.put(role, names(connected, role)));
        return new FromServer.Present(roles, names(connected, null).size());
    }

    private List<String> names(Set<String> connected, @Nullable String role) {
        return seats().values().stream()
                .filter(seat -> Objects.equals(seat.role(), role) && connected.contains(seat.player()))
                .map(Session.Seat::name)
                .sorted()
                .toList();
    }

    private Map<String, Session.Seat> seats() {
        return sessions.current(id).state().session().seats();
    }

    /** Who is connected here. */
    Set<String> players() {
        return lines.stream()
                .map(line -> line.guest().player())
                .filter(Objects::nonNull)
                .collect(Collectors.toSet());
    }

    /** Somebody has come or gone, here or elsewhere. */
    void come() {
        comings.incrementAndGet();
        lines.forEach(line -> line.outbox().nudge(0));
    }

    /** Works a view out once for each state, however many look. */
    private final class Feed {
        private final Onlooker onlooker;
        private final ReentrantLock lock = new ReentrantLock();
        private @Nullable State looked;
        private @Nullable Moment moment;

        Feed(Viewer viewer) {
            this.onlooker = new Onlooker(sessions.current(id).simulation().scenario(), viewer);
        }

        Moment look() {
            lock.lock();
            try {
                var current = sessions.current(id);
                var known = moment;
                if (known != null && current.state() == looked) {
                    return known;
                }
                var view = onlooker.look(current.state());
                var next = known == null ? Moment.first(current.version(), view) : known.then(current.version(), view);
                moment = next;
                looked = current.state();
                return next;
            } finally {
                lock.unlock();
            }
        }
    }
}
