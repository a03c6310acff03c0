package escape.server.session;

import escape.server.eventlog.SessionId;
import escape.server.logging.About;
import escape.server.settings.Settings;
import escape.simulation.Command;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executor;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.dao.DataAccessException;

/**
 * Lets time pass in every session that somebody is connected to. It only proposes: a day begins when the rules accept it,
 * so several nodes may run this clock for one session. What has passed of a day is not kept over a restart.
 */
final class SessionClock implements SmartLifecycle {
    private static final Logger log = LoggerFactory.getLogger(SessionClock.class);

    private final Sessions sessions;
    private final Presence presence;
    private final InstantSource time;
    private final Executor workers;
    private final Settings.Pace pace;
    private final Map<SessionId, Pulse> pulses = new ConcurrentHashMap<>();
    private @Nullable ScheduledExecutorService ticking;

    SessionClock(Sessions sessions, Presence presence, InstantSource time, Executor workers, Settings.Pace pace) {
        this.sessions = sessions;
        this.presence = presence;
        this.time = time;
        this.workers = workers;
        this.pace = pace;
    }

    /** One look at every session; what is due is proposed by the workers. A faulty session must not stop the others' time. */
    void tick() {
        var now = time.millis();
        for (var open : sessions.open()) {
            var pulse = pulses.computeIfAbsent(open.id(), id -> new Pulse(now));
            try {
                look(open, pulse, now);
            } catch (RuntimeException bug) {
                report(open, pulse, bug);
            }
            putAwayUnused(open, now);
        }
    }

    private void look(OpenSession open, Pulse pulse, long now) {
        var peopled = presence.anybodyIn(open.id());
        if (peopled) {
            open.usedAt(now);
        }
        var due = pulse.beat(open.current(), peopled, now);
        if ((open.isInDoubt() || !due.isEmpty()) && pulse.begin()) {
            workers.execute(() -> propose(open, pulse, due));
        }
    }

    private void propose(OpenSession open, Pulse pulse, List<Command> due) {
        try {
            if (open.isInDoubt()) {
                sessions.catchUp(open, open.current().version());
            }
            due.forEach(proposal -> sessions.propose(open, proposal));
            pulse.succeeded();
        } catch (DataAccessException away) {
            log.debug("Time in session {} waits for the log: {}", open.id(), away.toString());
        } catch (RuntimeException bug) {
            report(open, pulse, bug);
        } finally {
            pulse.end();
        }
    }

    private static void report(OpenSession open, Pulse pulse, RuntimeException bug) {
        if (pulse.failed()) {
            try (var _ = About.session(open.id(), open.current().version())) {
                log.error("Time stands still in session {}", open.id(), bug);
            }
        }
    }

    /** Whatever is due in it: that is still due when somebody asks for the session again. */
    private void putAwayUnused(OpenSession open, long now) {
        if (open.isUnusedSince(now - pace.rest().toMillis())) {
            pulses.remove(open.id());
            sessions.putAway(open);
        }
    }

    @Override
    public void start() {
        var executor = Executors.newSingleThreadScheduledExecutor(
                Thread.ofPlatform().name("session-clock").daemon().factory());
        var tick = pace.tick();
        executor.scheduleAtFixedRate(this::tickOn, tick.toMillis(), tick.toMillis(), TimeUnit.MILLISECONDS);
        ticking = executor;
    }

    @Override
    public void stop() {
        if (ticking != null) {
            ticking.shutdownNow();
            ticking = null;
        }
    }

    @Override
    public boolean isRunning() {
        return ticking != null;
    }

    /** A tick that throws is a bug, but it must not stop the time of every session for good. */
    private void tickOn() {
        try {
            tick();
        } catch (RuntimeException bug) {
            log.error("A look at the sessions failed", bug);
        }
    }
}
