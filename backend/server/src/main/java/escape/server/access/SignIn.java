package escape.server.access;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.LongSupplier;

/**
 * By what somebody who runs the server is signed in for longer than one request, as by an open socket. It may end meanwhile:
 * by signing out, here or at another node, by its age, or because the account may no longer do what it could. So the table is
 * asked again: at once after anybody's sign-in has ended here, and every two seconds for what has ended elsewhere.
 */
public final class SignIn {
    private static final Duration TRUSTED = Duration.ofSeconds(2);

    private final Function<Instant, Optional<Staff>> table;
    private final LongSupplier ended;
    private final Duration kept;
    private final InstantSource time;
    private final Staff staff;
    private volatile Answer last;

    /** @param ended how many had ended here before the table was asked */
    private record Answer(boolean holds, Instant at, long ended) {}

    private SignIn(
            Function<Instant, Optional<Staff>> table,
            LongSupplier ended,
            Duration kept,
            InstantSource time,
            Staff staff,
            Answer first) {
        this.table = table;
        this.ended = ended;
        this.kept = kept;
        this.time = time;
        this.staff = staff;
        this.last = first;
    }

    /**
     * @param table who is signed in, if that was not before a moment
     * @param ended how many sign-ins have ended at this node
     */
    static Optional<SignIn> of(
            Function<Instant, Optional<Staff>> table, LongSupplier ended, Duration kept, InstantSource time) {
        var now = time.instant();
        var first = new Answer(true, now, ended.getAsLong());
        return table.apply(now.minus(kept)).map(staff -> new SignIn(table, ended, kept, time, staff, first));
    }

    public Staff staff() {
        return staff;
    }

    public boolean holds() {
        var known = last;
        return isFresh(known) ? known.holds() : ask().holds();
    }

    private boolean isFresh(Answer known) {
        return known.ended() == ended.getAsLong()
                && time.instant().isBefore(known.at().plus(TRUSTED));
    }

    private Answer ask() {
        var now = time.instant();
        var before = ended.getAsLong();
        var answer =
                new Answer(table.apply(now.minus(kept)).filter(staff::equals).isPresent(), now, before);
        last = answer;
        return answer;
    }
}
