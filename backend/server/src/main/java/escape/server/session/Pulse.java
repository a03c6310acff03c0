package escape.server.session;

import escape.simulation.Command;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;

/** How far one session is into its day. */
final class Pulse {
    private final AtomicBoolean busy = new AtomicBoolean();
    private long lastLook;
    private int day;
    private long passed;
    private volatile boolean faulty;

    Pulse(long now) {
        this.lastLook = now;
    }

    /** What is due now; nothing ever is once the session has ended. */
    List<Command> beat(Current current, boolean somebodyThere, long now) {
        var gap = now - lastLook;
        lastLook = now;
        var state = current.state();
        if (state.session().isEnded()) {
            return List.of();
        }
        if (state.day() != day) {
            day = state.day();
            passed = 0;
        }
        var due = new ArrayList<Command>();
        current.simulation().repliesDue(state, now).forEach(number -> due.add(new Command.DeliverReply(number)));
        if (somebodyThere && state.session().isRunning() && !current.isHeld()) {
            passed += gap;
            if (passed >= state.session().secondsPerDay() * 1000) {
                due.add(new Command.BeginDay(day + 1));
            }
        }
        return due;
    }

    boolean begin() {
        return busy.compareAndSet(false, true);
    }

    void end() {
        busy.set(false);
    }

    /** @return whether this is the first fault in a row; a session that fails at each look must not fill the log */
    boolean failed() {
        var before = faulty;
        faulty = true;
        return !before;
    }

    void succeeded() {
        faulty = false;
    }
}
