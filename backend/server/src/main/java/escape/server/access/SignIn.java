package escape.server.access;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.function.Function;

/**
 * By what somebody who runs the server is signed in for longer than one request, as by an open socket. It may end meanwhile:
 * by signing out, here or at another node, by its age, or because the account may no longer do what it could. So the table is
 * asked again.
 */
public final class SignIn {
    private static final Duration TRUSTED = Duration.ofSeconds(2);

    private final Function<Instant, Optional<Staff>> table;
    private final Duration kept;
    private final InstantSource time;
    private final Staff staff;
    private volatile Answer last;

    private record Answer(boolean holds, Instant at) {}

    private SignIn(Function<Instant, Optional<Staff>> table, Duration kept, InstantSource time, Staff staff) {
        this.table = table;
        this.kept = kept;
        this.time = time;
        this.staff = staff;
        this.last = new Answer(true, time.instant());
    }

    /** @param table who is signed in, if that was not before a moment */
    static Optional<SignIn> of(Function<Instant, Optional<Staff>> table, Duration kept, InstantSource time) {
        return table.apply(time.instant().minus(kept)).map(staff -> new SignIn(table, kept, time, staff));
    }

    public Staff staff() {
        return staff;
    }

    /** As it was within the last two seconds, for what is asked often. */
    public boolean holds() {
        var known = last;
        return time.instant().isBefore(known.at().plus(TRUSTED)) ? known.holds() : holdsNow();
    }

    /** Before anything is done in the facilitator's name. */
    public boolean holdsNow() {
        var now = time.instant();
        last = new Answer(table.apply(now.minus(kept)).filter(staff::equals).isPresent(), now);
        return last.holds();
    }
}
