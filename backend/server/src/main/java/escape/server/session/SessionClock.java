package escape.server.session;

import escape.server.eventlog.SessionId;
import escape.server.settings.Settings;
import java.time.InstantSource;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executor;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.springframework.context.SmartLifecycle;

/**
 * Lets time pass in every session that somebody is connected to. It only proposes: a day begins when the rules accept it,
 * so several nodes may run this clock for one session. What has passed of a day is not kept over a restart.
 */
final class SessionClock implements SmartLifecycle {
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

    /** One look at every session; what is due is proposed by the workers. */
    void tick() {
        var now = time.millis();
        for (var open : sessions.open()) {
            var pulse = pulses.computeIfAbsent(open.id(), id -> new Pulse(now));
            var peopled = presence.anybodyIn(open.id());
            if (peopled) {
                open.usedAt(now);
            }
            var due = pulse.beat(open.current(), peopled, now);
            if (!due.isEmpty() && pulse.begin()) {
                workers.execute(() -> {
                    try {
                        due.forEach(proposal -> sessions.propose(open, proposal));
                    } finally {
                        pulse.end();
                    }
                });
            } else if (open.isUnusedSince(now - pace.rest().toMillis())) {
                pulses.remove(open.id());
                sessions.putAway(open);
            }
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
            Thread.currentThread().getUncaughtExceptionHandler().uncaughtException(Thread.currentThread(), bug);
        }
    }
}
