package escape.server.accounts;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.management.ThreadMXBean;
import escape.server.settings.SignInSettings;
import java.lang.management.ManagementFactory;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class APasswordTest {
    private final Passwords passwords = new Passwords(settings());

    @ParameterizedTest
    @ValueSource(
            strings = {
                "password1234",
                "123456789012",
                "qwertyuiop12",
                "aaaaaaaaaaaaaaaaaaaa",
                "iloveyou1234",
                "Passw0rd!Passw0rd!",
                "escapeescape",
                "facilitator1",
                "annasmith2026",
                "smithsmithsmith"
            })
    void thatIsCommonOrMadeOfSuchOrOfNamesIsRefused(String password) {
        assertThat(passwords.objection(password, "annasmith", "Anna Smith")).contains("password.too_weak");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "a lamp on wet granite",
                "lowercaseletterslikethese",
                "40917265832264917038",
                "žluťoučký kůň úpěl",
                "🦉🪣🦉🌧️🪴🧭🪶🫖🪁🧶🪤🪵"
            })
    void needsNoParticularCharacters(String password) {
        assertThat(passwords.objection(password, "anna")).isEmpty();
    }

    @Test
    void hasTwelveTo128Characters() {
        assertThat(passwords.objection("x7#kQ!m2zR9")).contains("password.too_short");
        assertThat(passwords.objection("x7#kQ!m2zR9w")).isEmpty();
        assertThat(passwords.objection("v8 Tq-".repeat(21) + "xy")).isEmpty();
        assertThat(passwords.objection("v8 Tq-".repeat(21) + "xyz")).contains("password.too_long");
    }

    @Test
    void isComparedWhole() {
        var hash = passwords.hash("v8 Tq-".repeat(21) + "xy");

        assertThat(passwords.matches("v8 Tq-".repeat(21) + "xy", hash)).isTrue();
        assertThat(passwords.matches("v8 Tq-".repeat(21) + "xz", hash)).isFalse();
        assertThat(passwords.matches(("v8 Tq-".repeat(21) + "xy").toUpperCase(), hash))
                .isFalse();
    }

    @Test
    void isTheSameHoweverAKeyboardComposesIt() {
        assertThat(passwords.matches("cafe\u0301 on the corner", passwords.hash("caf\u00e9 on the corner")))
                .isTrue();
    }

    @Test
    void isKeptAsArgon2idByTheNumbersOfOwaspAndWithASaltOfItsOwn() {
        var hash = passwords.hash(Colleague.PASSWORD);

        assertThat(hash).startsWith("$argon2id$v=19$m=19456,t=2,p=1$");
        assertThat(passwords.hash(Colleague.PASSWORD)).isNotEqualTo(hash);
    }

    /** The memory that Argon2 fills tells that it ran, which no clock would tell reliably. */
    @Test
    void takesTheSameWorkWhereThereIsNobodyToCompareWith() {
        var hash = passwords.hash(Colleague.PASSWORD);
        var wrong = allocatedBy(
                () -> assertThat(passwords.matches("not the right one", hash)).isFalse());
        var nobody = allocatedBy(
                () -> assertThat(passwords.matches("not the right one", null)).isFalse());

        assertThat(wrong).isGreaterThan(19 << 20);
        assertThat(nobody).isGreaterThan(19 << 20);
    }

    @Test
    void ofNobodyIsNoWayInForSomebodyWithoutOne() {
        assertThat(passwords.matches("The password of nobody", null)).isFalse();
    }

    private static long allocatedBy(Runnable work) {
        var threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
        var before = threads.getCurrentThreadAllocatedBytes();
        work.run();
        return threads.getCurrentThreadAllocatedBytes() - before;
    }

    private static SignInSettings settings() {
        return new SignInSettings(
                true,
                500,
                12,
                128,
                8,
                4,
                Duration.ofMinutes(15),
                30,
                10,
                10,
                Duration.ofDays(180),
                Duration.ofDays(3),
                Duration.ofMinutes(10),
                100,
                new SignInSettings.Oidc("roles", Map.of()));
    }
}
