package escape.server.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;
import org.springframework.dao.DataAccessException;
import org.springframework.dao.DataAccessResourceFailureException;

/** By an open socket, while the database is away. */
class ASignInThatIsKeptTest {
    private final AtomicLong ended = new AtomicLong();
    private Instant now = Instant.parse("2026-01-01T08:00:00Z");
    private boolean away;
    private boolean signedOut;
    private int asked;
    private final SignIn signIn =
            SignIn.of(this::table, ended::get, Duration.ofHours(8), () -> now).orElseThrow();

    @Test
    void goesOnForAMinuteAndIsNotAskedForAtOnceAgain() {
        away = true;
        asked = 0;
        pass(3);

        assertThat(signIn.holds()).isTrue();
        assertThat(signIn.holds()).isTrue();
        assertThat(asked).isEqualTo(1);

        pass(2);
        assertThat(signIn.holds()).isTrue();
        assertThat(asked).isEqualTo(2);
    }

    @Test
    void isNotTrustedForLongerThanAMinute() {
        away = true;
        pass(61);

        assertThatThrownBy(signIn::holds).isInstanceOf(DataAccessException.class);
        assertThatThrownBy(signIn::holds).isInstanceOf(DataAccessException.class);
    }

    @Test
    void isAskedForAgainTwoSecondsAfterItIsBackAtTheLatest() {
        away = true;
        ended.incrementAndGet();
        assertThat(signIn.holds()).isTrue();

        away = false;
        signedOut = true;
        pass(2);

        assertThat(signIn.holds()).isFalse();
    }

    private Optional<Staff> table(Instant notBefore) {
        asked++;
        if (away) {
            throw new DataAccessResourceFailureException("The database is away");
        }
        return signedOut ? Optional.empty() : Optional.of(Staff.OWNER);
    }

    private void pass(int seconds) {
        now = now.plusSeconds(seconds);
    }
}
