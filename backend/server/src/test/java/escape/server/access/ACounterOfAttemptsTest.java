package escape.server.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

/** Three attempts in a minute, by ten networks that are remembered. */
class ACounterOfAttemptsTest {
    private static final int REMEMBERED = 10;

    private final AtomicLong now = new AtomicLong();
    private final Attempts attempts =
            new Attempts(3, Duration.ofMinutes(1), REMEMBERED, () -> Instant.ofEpochMilli(now.get()));

    @Test
    void remembersWhoHasUsedThemUpHoweverManyOthersTry() {
        attempts.count("guesser", 3);

        others(5 * REMEMBERED);

        assertThat(attempts.isExhausted("guesser")).isTrue();
    }

    @Test
    void countsThoseTogetherWhomItHasNoRoomFor() {
        others(REMEMBERED);
        attempts.count("late one", 2);
        assertThat(attempts.isExhausted("late two")).isFalse();

        attempts.count("late two", 1);

        assertThat(attempts.isExhausted("late three")).isTrue();
        assertThat(attempts.isExhausted("other 0")).isFalse();
    }

    @Test
    void hasRoomAgainOnceItsWindowsAreOver() {
        others(REMEMBERED);
        attempts.count("late one", 3);

        now.addAndGet(60_000);

        assertThat(attempts.isExhausted("late two")).isFalse();
        attempts.count("late one", 3);
        assertThat(attempts.isExhausted("late two")).isFalse();
    }

    private void others(int many) {
        for (var other = 0; other < many; other++) {
            attempts.count("other " + other, 1);
        }
    }
}
