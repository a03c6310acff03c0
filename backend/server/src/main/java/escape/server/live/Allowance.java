package escape.server.live;

import java.time.InstantSource;

/** So many at once and so many a second after that (a token bucket). */
final class Allowance {
    private final double most;
    private final double perMillisecond;
    private final InstantSource time;
    private double left;
    private long countedAt;

    Allowance(int most, double perSecond, InstantSource time) {
        this.most = most;
        this.perMillisecond = perSecond / 1000;
        this.time = time;
        this.left = most;
        this.countedAt = time.millis();
    }

    boolean takeOne() {
        var now = time.millis();
        left = Math.min(most, left + (now - countedAt) * perMillisecond);
        countedAt = now;
        if (left < 1) {
            return false;
        }
        left--;
        return true;
    }
}
