package escape.server.live;

import escape.server.logging.About;
import escape.server.logging.Outage;
import escape.server.rounds.Rounds;
import escape.server.settings.Settings;
import java.time.Duration;
import java.time.InstantSource;
import java.util.concurrent.atomic.LongAdder;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.web.socket.CloseStatus;

/**
 * Looks after open sockets: asks the silent ones whether they are there, lets go of those that are not and of facilitators
 * who have signed out.
 */
final class Caretaker implements SmartLifecycle {
    private static final Logger log = LoggerFactory.getLogger(Caretaker.class);
    private static final Duration ROUND = Duration.ofSeconds(1);
    private static final Duration LOOK = Duration.ofMillis(20);

    private final Rooms rooms;
    private final Settings.Live settings;
    private final InstantSource time;
    private final LongAdder stalled = new LongAdder();
    private final LongAdder silenced = new LongAdder();
    private final Outage outage;
    private final Rounds rounds = new Rounds("live-caretaker", this::round, ROUND);

    Caretaker(Rooms rooms, Settings.Live settings, InstantSource time) {
        this.rooms = rooms;
        this.settings = settings;
        this.time = time;
        this.outage = new Outage(log, "A socket could not be looked after", "Sockets are looked after again", time);
    }

    /** How many were cut because they took nothing any more. */
    long stalled() {
        return stalled.sum();
    }

    /** How many were told to come back because nothing was heard of them. */
    long silenced() {
        return silenced.sum();
    }

    void round() {
        var now = time.millis();
        rooms.all().forEach(room -> room.lines().forEach(line -> guarded(line, now)));
        rooms.sweep();
        outage.worked();
    }

    /** One faulty line must not keep the others from being looked after. */
    private void guarded(Line line, long now) {
        try {
            lookAfter(line, now);
        } catch (RuntimeException | Error bug) {
            try (var _ = About.session(line.guest().session())) {
                outage.failed(bug);
            }
        }
    }

    private void lookAfter(Line line, long now) {
        if (line.stuckFor(now) > settings.stall().toMillis()) {
            count(line.cut(), stalled);
        } else if (line.silentFor(now) > settings.silence().toMillis()) {
            count(line.outbox().close(Closing.TOO_SLOW), silenced);
        } else if (line.silentFor(now) >= settings.ping().toMillis()) {
            line.outbox().ping();
        }
        line.askForTheSignIn();
    }

    private static void count(boolean first, LongAdder of) {
        if (first) {
            of.increment();
        }
    }

    @Override
    public void start() {
        rooms.open();
        rounds.start();
    }

    /**
     * Tells everybody that they will be brought back, once a proxy has had the time to see that nobody new is wanted here,
     * and waits until they know and have the answers to what they asked.
     */
    @Override
    public void stop() {
        try {
            Thread.sleep(settings.notice());
            rooms.shut();
            rooms.all()
                    .forEach(room -> room.lines().forEach(line -> line.outbox().close(CloseStatus.SERVICE_RESTARTED)));
            for (var waited = Duration.ZERO;
                    rooms.isAnybodyThere() && waited.compareTo(settings.farewell()) < 0;
                    waited = waited.plus(LOOK)) {
                Thread.sleep(LOOK);
            }
        } catch (InterruptedException hurry) {
            Thread.currentThread().interrupt();
        }
        rounds.stop();
    }

    @Override
    public boolean isRunning() {
        return rounds.isRunning();
    }
}
