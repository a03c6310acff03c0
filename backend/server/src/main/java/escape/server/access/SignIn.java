package escape.server.access;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Function;
import java.util.function.LongSupplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;

/**
 * By what somebody who runs the server is signed in for longer than one request, as by an open socket. It may end meanwhile:
 * by signing out, here or at another node, by its age, or because the account may no longer do what it could. So the table is
 * asked again: at once after anybody's sign-in has ended here, and every two seconds for what has ended elsewhere.
 *
 * <p>While the database is away, what it said last goes on to be true for a minute, and it is asked no oftener than every two
 * seconds. That is safe enough: as long as it is away no command is decided and nobody can sign out, and there is nothing new to be
 * seen; once it is back, it is asked within two seconds, as it always is for what has ended elsewhere.
 */
public final class SignIn {
    private static final Duration TRUSTED = Duration.ofSeconds(2);
    private static final Duration TRUSTED_UNASKED = Duration.ofMinutes(1);

    private static final Logger log = LoggerFactory.getLogger(SignIn.class);

    private final Function<Instant, Optional<Staff>> table;
    private final LongSupplier ended;
    private final Duration kept;
    private final InstantSource time;
    private final Staff staff;
    private final ReentrantLock asking = new ReentrantLock();
    private volatile Answer last;
    private volatile Instant askedInVain = Instant.MIN;

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

    /**
     * Many sockets may be open by one sign-in. One of them asks the table, and while it does, the others go on with what is known,
     * unless a sign-in has ended here: then they wait.
     *
     * @throws DataAccessException where the database has been away for so long that nobody knows any more
     */
    public boolean holds() {
        var known = last;
        if (isFresh(known)) {
            return known.holds();
        }
        if (!asking.tryLock()) {
            if (known.ended() == ended.getAsLong() && isWithin(TRUSTED_UNASKED, known.at())) {
                return known.holds();
            }
            asking.lock();
        }
        try {
            return askAgain();
        } finally {
            asking.unlock();
        }
    }

    /** Unless somebody else has asked meanwhile. */
    private boolean askAgain() {
        var known = last;
        if (isFresh(known) || (isWithin(TRUSTED, askedInVain) && isWithin(TRUSTED_UNASKED, known.at()))) {
            return known.holds();
        }
        return ask(known);
    }

    private boolean isFresh(Answer known) {
        return known.ended() == ended.getAsLong() && isWithin(TRUSTED, known.at());
    }

    private boolean isWithin(Duration some, Instant since) {
        return time.instant().minus(some).isBefore(since);
    }

    private boolean ask(Answer known) {
        var now = time.instant();
        var before = ended.getAsLong();
        try {
            var holds = table.apply(now.minus(kept)).filter(staff::equals).isPresent();
            last = new Answer(holds, now, before);
            return holds;
        } catch (DataAccessException away) {
            askedInVain = time.instant();
            if (isWithin(TRUSTED_UNASKED, known.at())) {
                log.debug("The table of sign-ins cannot be asked; what it said last is trusted", away);
                return known.holds();
            }
            throw away;
        }
    }
}
