package escape.server.accounts;

import com.nulabinc.zxcvbn.Zxcvbn;
import escape.server.access.Denied;
import escape.server.settings.SignInSettings;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.security.crypto.argon2.Argon2PasswordEncoder;

/**
 * Which passwords are good enough, and whether one is right. There are no rules on what characters it has: what counts is how
 * soon somebody would guess it (NIST SP 800-63B, OWASP ASVS 5).
 */
final class Passwords {
    /** Argon2id with 19 MiB, two rounds and one lane, by OWASP's Password Storage Cheat Sheet. */
    private static final int MEMORY_KIB = 19_456;

    private static final int ROUNDS = 2;
    private static final int LANES = 1;
    private static final int SALT_BYTES = 16;
    private static final int HASH_BYTES = 32;

    /** Judging takes longer with each character; whatever follows so many of them makes no good one weak. */
    private static final int JUDGED = 64;

    private static final long PATIENCE_SECONDS = 10;
    private static final List<String> PRODUCT = List.of("escape", "futureai", "facilitator", "dogear");

    private final Argon2PasswordEncoder argon =
            new Argon2PasswordEncoder(SALT_BYTES, HASH_BYTES, LANES, MEMORY_KIB, ROUNDS);
    private final Zxcvbn judge = new Zxcvbn();
    private final SignInSettings settings;
    private final Semaphore atOnce;
    private @Nullable String ofNobody;

    Passwords(SignInSettings settings) {
        this.settings = settings;
        this.atOnce = new Semaphore(settings.checksAtOnce());
    }

    /**
     * What is wrong with a new password, as a message key.
     *
     * @param own words that whoever knows the person would try
     */
    Optional<String> objection(String password, String... own) {
        var normal = normal(password);
        var length = normal.codePointCount(0, normal.length());
        if (length < settings.shortestPassword()) {
            return Optional.of("password.too_short");
        }
        if (length > settings.longestPassword()) {
            return Optional.of("password.too_long");
        }
        var beginning = normal.substring(0, Math.min(JUDGED, normal.length()));
        var known = new ArrayList<>(PRODUCT);
        known.addAll(List.of(own));
        return judge.measure(beginning, known).getGuessesLog10() < settings.weakestPassword()
                ? Optional.of("password.too_weak")
                : Optional.empty();
    }

    String hash(String password) {
        return inTurn(() -> Objects.requireNonNull(argon.encode(normal(password))));
    }

    /**
     * Takes as long where there is nothing to compare with, so that nobody learns from the time whether there is.
     *
     * @param hash null where there is no such account, or it has no password
     */
    boolean matches(String password, @Nullable String hash) {
        if (password.length() > 2 * settings.longestPassword()) {
            return false;
        }
        var nobodys = ofNobody();
        return inTurn(() -> argon.matches(normal(password), hash == null ? nobodys : hash)) && hash != null;
    }

    /** Made for the first who signs in, whoever that is: the server is not to start later for it. */
    private synchronized String ofNobody() {
        if (ofNobody == null) {
            ofNobody = hash("The password of nobody");
        }
        return ofNobody;
    }

    /** Each takes memory and a core, so that a crowd of strangers must not have all of both. */
    private <T> T inTurn(Supplier<T> work) {
        try {
            if (!atOnce.tryAcquire(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
                throw new Denied(HttpStatus.SERVICE_UNAVAILABLE, "error.503.words");
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new Denied(HttpStatus.SERVICE_UNAVAILABLE, "error.503.words");
        }
        try {
            return work.get();
        } finally {
            atOnce.release();
        }
    }

    /** The same password may be typed in more than one way on different keyboards. */
    private static String normal(String password) {
        return Normalizer.normalize(password, Normalizer.Form.NFC);
    }
}
