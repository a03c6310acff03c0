package escape.server.accounts;

import escape.server.access.Leftovers;
import escape.server.access.SecretCookies;
import escape.server.access.SecretCookies.Word;
import escape.server.settings.SignInSettings;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Instant;
import java.time.InstantSource;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Recognises browsers that an account has signed in from. The cookie opens nothing; it only counts guesses by itself. */
final class KnownBrowsers implements Leftovers {
    private static final String COOKIE = "escape-browser";

    private final JdbcClient database;
    private final SecretCookies cookies;
    private final SignInSettings settings;
    private final InstantSource time;

    KnownBrowsers(JdbcClient database, SecretCookies cookies, SignInSettings settings, InstantSource time) {
        this.database = database;
        this.cookies = cookies;
        this.settings = settings;
        this.time = time;
    }

    /** The hash that this browser is known to the account by. */
    Optional<String> find(HttpServletRequest request, UUID account) {
        return cookies.shown(request, COOKIE).map(Word::hash).filter(hash -> isKnown(hash, account));
    }

    private boolean isKnown(String hash, UUID account) {
        return database.sql(
                                "select count(*) from known_browser where token_hash = ? and account_id = ? and seen_at > ?")
                        .params(hash, account, at(time.instant().minus(settings.browser())))
                        .query(Integer.class)
                        .single()
                > 0;
    }

    /** Under a new word each time, so that an old copy of the cookie is worth nothing. */
    void remember(HttpServletRequest request, HttpServletResponse response, UUID account) {
        var now = time.instant();
        drop(now);
        var word = cookies.make();
        cookies.shown(request, COOKIE)
                .map(Word::hash)
                .ifPresent(before -> database.sql("update known_browser set token_hash = ? where token_hash = ?")
                        .params(word.hash(), before)
                        .update());
        database.sql("delete from known_browser where token_hash = ? and account_id = ?")
                .params(word.hash(), account)
                .update();
        database.sql("insert into known_browser (token_hash, account_id, seen_at) values (?, ?, ?)")
                .params(word.hash(), account, at(now))
                .update();
        cookies.give(response, COOKIE, word, settings.browser());
    }

    /** Those that have not been here for long. */
    @Override
    public void drop(Instant now) {
        database.sql("delete from known_browser where seen_at <= ?")
                .param(at(now.minus(settings.browser())))
                .update();
    }

    private static OffsetDateTime at(Instant instant) {
        return OffsetDateTime.ofInstant(instant, ZoneOffset.UTC);
    }
}
