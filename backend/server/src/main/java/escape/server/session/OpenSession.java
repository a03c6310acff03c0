package escape.server.session;

import escape.server.eventlog.Appending;
import escape.server.eventlog.Aside;
import escape.server.eventlog.EventLog;
import escape.server.eventlog.Recorded;
import escape.server.eventlog.SessionId;
import escape.server.logging.About;
import escape.simulation.Actor;
import escape.simulation.Command;
import escape.simulation.Decision;
import escape.simulation.Event;
import escape.simulation.Issued;
import escape.simulation.Simulation;
import escape.simulation.State;
import java.util.List;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;

/** One session in memory: decides one command at a time and follows its log. */
final class OpenSession {
    private static final Logger LOG = LoggerFactory.getLogger(OpenSession.class);

    /** Another node may win the race for a version; losing it this often in a row means that something else is wrong. */
    private static final int TRIES = 20;

    private final SessionId id;
    private final EventLog log;
    private final int revision;
    private final ReentrantLock turn = new ReentrantLock();
    private final Acknowledged acknowledged = new Acknowledged();
    private volatile Current current;
    private volatile long usedAt;
    /** A write has failed, or its answer was lost: the log may know more than is known here. */
    private volatile boolean inDoubt;

    private OpenSession(SessionCard card, EventLog log, Current initial) {
        this.id = card.id();
        this.log = log;
        this.revision = card.revision();
        this.current = initial;
    }

    /** Folds the whole log. */
    static OpenSession load(SessionCard card, EventLog log, Simulation simulation) {
        var open = new OpenSession(card, log, new Current(0, simulation.initial(card.setup()), simulation));
        open.follow();
        return open;
    }

    SessionId id() {
        return id;
    }

    int revision() {
        return revision;
    }

    Current current() {
        return current;
    }

    OpenSession usedAt(long now) {
        usedAt = now;
        return this;
    }

    boolean isUnusedSince(long since) {
        return usedAt < since;
    }

    boolean isInDoubt() {
        return inDoubt;
    }

    Outcome handle(CommandKey key, Command command, Actor by, long at, @Nullable Aside aside) {
        turn.lock();
        try (var _ = About.session(id, current.version())) {
            if (inDoubt) {
                follow();
            }
            return decide(key, command, by, at, aside);
        } catch (DataAccessException unreachable) {
            LOG.debug("A command of session {} waits for the log: {}", id, unreachable.toString());
            inDoubt = true;
            return new Outcome.NotSaved();
        } finally {
            turn.unlock();
        }
    }

    private Outcome decide(CommandKey key, Command command, Actor by, long at, @Nullable Aside aside) {
        for (var attempt = 0; attempt < TRIES; attempt++) {
            var before = acknowledged.find(key);
            if (before != null) {
                return before;
            }
            switch (current.simulation().decide(current.state(), new Issued(command, by, at))) {
                case Decision.Refused(var reasons) -> {
                    // What this node does not know yet may well allow it.
                    if (!follow()) {
                        return new Outcome.Refused(reasons);
                    }
                }
                case Decision.Accepted(var events, var after) -> {
                    switch (log.append(id, current.version(), key.written(), by, at, events, aside)) {
                        case Appending.Appended(var version) -> {
                            return advance(key, version, events, after);
                        }
                        case Appending.Conflict() -> follow();
                        case Appending.Failed(var _) -> {
                            inDoubt = true;
                            return new Outcome.NotSaved();
                        }
                    }
                }
            }
        }
        return new Outcome.NotSaved();
    }

    /** Reads what another node has written, unless this version is known by now. */
    Current catchUp(long version) {
        turn.lock();
        try (var _ = About.session(id, version)) {
            if (inDoubt || current.version() < version) {
                follow();
            }
            return current;
        } finally {
            turn.unlock();
        }
    }

    private Outcome advance(CommandKey key, long version, List<Event> events, State after) {
        var outcome = new Outcome.Acknowledged(version, version - events.size() + 1);
        acknowledged.add(key, outcome.firstVersion(), version);
        current = new Current(version, after, current.simulation());
        return outcome;
    }

    /** @return whether there was anything new */
    private boolean follow() {
        var simulation = current.simulation();
        var state = current.state();
        var version = current.version();
        for (Recorded recorded : log.read(id, version + 1)) {
            state = simulation.evolve(state, recorded.event());
            version = recorded.version();
            acknowledged.add(new CommandKey(recorded.commandKey()), version, version);
        }
        var isNew = version > current.version();
        current = new Current(version, state, simulation);
        inDoubt = false;
        return isNew;
    }
}
