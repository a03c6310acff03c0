package escape.server.logging;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import org.slf4j.Logger;
import org.springframework.core.NestedExceptionUtils;

/**
 * Something that the server needs and that may be away for long, while everybody who asks for it fails. The first failure
 * is logged with its stack trace; after that a line now and then says how many there have been, and one that it is over.
 */
public final class Outage {
    /** Between two lines about one outage. When nothing has failed for so long, the next failure begins another. */
    static final Duration APART = Duration.ofSeconds(30);

    /** How long nothing may have failed before a success counts: half of them fail while a database starts. */
    static final Duration SETTLED = Duration.ofSeconds(1);

    private final Logger log;
    private final String away;
    private final String back;
    private final InstantSource time;

    private volatile boolean isAway;
    private long failures;
    private Instant since = Instant.EPOCH;
    private Instant last = Instant.EPOCH;
    private Instant told = Instant.EPOCH;

    /**
     * @param away what is to be read where it fails, as "The disk is full"
     * @param back what is to be read once it is over
     */
    public Outage(Logger log, String away, String back, InstantSource time) {
        this.log = log;
        this.away = away;
        this.back = back;
        this.time = time;
    }

    public synchronized void failed(Throwable why) {
        var now = time.instant();
        if (!isAway || isLater(now, last, APART)) {
            isAway = true;
            failures = 1;
            since = now;
            told = now;
            log.error(away, why);
        } else {
            failures++;
            if (isLater(now, told, APART)) {
                told = now;
                log.error("{}: {} failures since {}, the last: {}", away, failures, since, inOneLine(why));
            }
        }
        last = now;
    }

    /** Costs next to nothing where nothing has failed. */
    public void worked() {
        if (isAway) {
            end();
        }
    }

    private synchronized void end() {
        var now = time.instant();
        if (isAway && isLater(now, last, SETTLED)) {
            isAway = false;
            log.info("{}, after {} failures since {}", back, failures, since);
        }
    }

    private static boolean isLater(Instant now, Instant then, Duration by) {
        return !now.isBefore(then.plus(by));
    }

    private static String inOneLine(Throwable why) {
        return NestedExceptionUtils.getMostSpecificCause(why)
                .toString()
                .lines()
                .findFirst()
                .orElse("");
    }
}
