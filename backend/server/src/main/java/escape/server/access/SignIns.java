package escape.server.access;

import escape.server.settings.Settings;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.lang.ref.WeakReference;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/** Signs those in who run the server, and out. A browser is signed in by one cookie, as one of them at a time. */
public final class SignIns {
    private static final String COOKIE = "escape-facilitator";

    private final PassTable table;
    private final Passes passes;
    private final Duration kept;
    private final boolean link;
    private final InstantSource time;
    private final AtomicLong ended = new AtomicLong();
    /** What open sockets hold, by the hash of the token. */
    private final Map<String, WeakReference<SignIn>> open = new ConcurrentHashMap<>();

    SignIns(PassTable table, Passes passes, Settings settings, InstantSource time) {
        this.table = table;
        this.passes = passes;
        this.kept = settings.passes().facilitator();
        this.link = settings.signIn().link();
        this.time = time;
    }

    public Optional<Staff> staff(HttpServletRequest request) {
        return asked(request).map(SignIn::staff);
    }

    /** To hold for longer than the request. Whoever is signed in by the same token holds the same, so it is asked for once. */
    public Optional<SignIn> of(HttpServletRequest request) {
        return passes.shown(request, COOKIE).flatMap(token -> asked(token).map(signIn -> shared(token.hash(), signIn)));
    }

    private Optional<SignIn> asked(HttpServletRequest request) {
        return passes.shown(request, COOKIE).flatMap(this::asked);
    }

    private Optional<SignIn> asked(Token token) {
        return SignIn.of(notBefore -> table.staff(token.hash(), notBefore, link), ended::get, kept, time);
    }

    private SignIn shared(String hash, SignIn asked) {
        open.values().removeIf(held -> held.get() == null);
        var found = new AtomicReference<>(asked);
        open.compute(hash, (same, held) -> {
            var known = held == null ? null : held.get();
            if (known != null && known.staff().equals(asked.staff())) {
                found.set(known);
                return held;
            }
            return new WeakReference<>(asked);
        });
        return found.get();
    }

    /**
     * With a token that nobody has seen before: whoever has planted one in this browser, or read the old one, has nothing of it.
     *
     * @param account null for the owner
     */
    public void admit(HttpServletRequest request, HttpServletResponse response, @Nullable UUID account) {
        passes.cookie(request, COOKIE).ifPresent(this::end);
        var token = Token.make();
        table.addStaff(token, account, time.instant());
        passes.give(response, COOKIE, token, kept);
    }

    public void dismiss(HttpServletRequest request, HttpServletResponse response) {
        passes.cookie(request, COOKIE).ifPresent(this::end);
        passes.give(response, COOKIE, new Token(""), Duration.ZERO);
    }

    /** In every browser, and of the owner by whatever link. */
    public void dismissEverywhere(@Nullable UUID account) {
        table.removeStaff(account);
        ended.incrementAndGet();
    }

    private void end(Token token) {
        table.remove(token);
        ended.incrementAndGet();
    }
}
