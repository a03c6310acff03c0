package escape.server.scaleout;

import escape.server.live.Rooms;
import escape.server.logging.Outage;
import escape.server.session.Sessions;
import java.time.Duration;
import java.time.InstantSource;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;

/**
 * Asks the log itself from time to time, so that a lost nudge, or a broker that is away, costs a delay and nothing else; says
 * again who is connected here, and forgets those of whom nothing was heard lately.
 */
final class Lookout implements SmartLifecycle {
    private static final Logger log = LoggerFactory.getLogger(Lookout.class);

    private final Sessions sessions;
    private final Rooms rooms;
    private final Attendance attendance;
    private final Teller teller;
    private final NotesElsewhere notes;
    private final Duration pause;
    private final Outage outage;
    private @Nullable ScheduledExecutorService looks;

    Lookout(
            Sessions sessions,
            Rooms rooms,
            Attendance attendance,
            Teller teller,
            NotesElsewhere notes,
            Duration pause,
            InstantSource time) {
        this.sessions = sessions;
        this.rooms = rooms;
        this.attendance = attendance;
        this.teller = teller;
        this.notes = notes;
        this.pause = pause;
        this.outage = new Outage(log, "The log cannot be asked for news", "The log tells news again", time);
    }

    /** One that fails must not be the last. */
    private void look() {
        try {
            teller.people(rooms.players());
            attendance.forget().forEach(rooms::changedElsewhere);
            sessions.followAll();
            notes.look();
            outage.worked();
        } catch (RuntimeException failed) {
            outage.failed(failed);
        }
    }

    @Override
    public void start() {
        var executor = Executors.newSingleThreadScheduledExecutor(
                Thread.ofPlatform().name("lookout").daemon().factory());
        var _ = executor.scheduleWithFixedDelay(this::look, pause.toMillis(), pause.toMillis(), TimeUnit.MILLISECONDS);
        looks = executor;
    }

    @Override
    public void stop() {
        if (looks != null) {
            looks.shutdown();
            looks = null;
        }
    }

    @Override
    public boolean isRunning() {
        return looks != null;
    }
}
