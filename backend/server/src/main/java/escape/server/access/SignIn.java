package escape.server.access;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;

/**
 * By what a facilitator is signed in for longer than one request, as by an open socket. It may end meanwhile: by signing
 * out, here or at another node, or by its age. So the table is asked again.
 */
public final class SignIn {
    private static final Duration TRUSTED = Duration.ofSeconds(2);

    private final PassTable table;
    private final String hash;
    private final Duration kept;
    private final InstantSource time;
    private volatile Answer last;

    private record Answer(boolean holds, Instant at) {}

    SignIn(PassTable table, String hash, Duration kept, InstantSource time) {
        this.table = table;
        this.hash = hash;
        this.kept = kept;
        this.time = time;
        this.last = ask();
    }

    /** As it was within the last two seconds, for what is asked often. */
    public boolean holds() {
        var known = last;
        return time.instant().isBefore(known.at().plus(TRUSTED)) ? known.holds() : holdsNow();
    }

    /** Before anything is done in the facilitator's name. */
    public boolean holdsNow() {
        last = ask();
        return last.holds();
    }

    private Answer ask() {
        var now = time.instant();
        return new Answer(table.isFacilitator(hash, now.minus(kept)), now);
    }
}
