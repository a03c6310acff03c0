package escape.server.access;

import escape.server.settings.Settings;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
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

    SignIns(PassTable table, Passes passes, Settings settings, InstantSource time) {
        this.table = table;
        this.passes = passes;
        this.kept = settings.passes().facilitator();
        this.link = settings.signIn().link();
        this.time = time;
    }

    public Optional<Staff> staff(HttpServletRequest request) {
        return of(request).map(SignIn::staff);
    }

    public Optional<SignIn> of(HttpServletRequest request) {
        return passes.shown(request, COOKIE)
                .flatMap(token ->
                        SignIn.of(notBefore -> table.staff(token.hash(), notBefore, link), ended::get, kept, time));
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
