package escape.server.accounts;

import static org.springframework.security.oauth2.core.endpoint.OAuth2ParameterNames.REGISTRATION_ID;
import static org.springframework.security.oauth2.core.endpoint.OAuth2ParameterNames.STATE;
import static org.springframework.security.oauth2.core.endpoint.PkceParameterNames.CODE_VERIFIER;
import static org.springframework.security.oauth2.core.oidc.endpoint.OidcParameterNames.NONCE;

import escape.server.access.Network;
import escape.server.access.SecretCookies;
import escape.server.access.SecretCookies.Word;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.oauth2.client.registration.ClientRegistrationRepository;
import org.springframework.security.oauth2.client.web.AuthorizationRequestRepository;
import org.springframework.security.oauth2.core.endpoint.OAuth2AuthorizationRequest;

/**
 * What must be known of a sign-in while its browser is at the provider: in the table, so that it may come back to any node,
 * and under a word that only this browser has, so that nobody comes back in its place. Each is used once.
 */
final class SignInsUnderWay implements AuthorizationRequestRepository<OAuth2AuthorizationRequest> {
    private static final String COOKIE = "escape-under-way";

    private final JdbcClient database;
    private final ClientRegistrationRepository providers;
    private final SecretCookies cookies;
    private final Guesses guesses;
    private final Duration kept;
    private final InstantSource time;

    private record Kept(
            String registration,
            String state,
            @Nullable String nonce,
            @Nullable String verifier,
            String redirectUri) {}

    SignInsUnderWay(
            JdbcClient database,
            ClientRegistrationRepository providers,
            SecretCookies cookies,
            Guesses guesses,
            Duration kept,
            InstantSource time) {
        this.database = database;
        this.providers = providers;
        this.cookies = cookies;
        this.guesses = guesses;
        this.kept = kept;
        this.time = time;
    }

    @Override
    public void saveAuthorizationRequest(
            @Nullable OAuth2AuthorizationRequest begun, HttpServletRequest request, HttpServletResponse response) {
        if (begun == null) {
            removeAuthorizationRequest(request, response);
            return;
        }
        dropOlder(database, time.instant().minus(kept));
        var word = cookies.make();
        database.sql("""
                        insert into sign_in_under_way (token_hash, registration, state, nonce, verifier, redirect_uri, begun_at)
                        values (?, ?, ?, ?, ?, ?, ?)""")
                .param(word.hash())
                .param(begun.<String>getAttribute(REGISTRATION_ID))
                .param(begun.getState())
                .param(begun.<String>getAttribute(NONCE))
                .param(begun.<String>getAttribute(CODE_VERIFIER))
                .param(begun.getRedirectUri())
                .param(at(time.instant()))
                .update();
        cookies.give(response, COOKIE, word, kept);
    }

    static void dropOlder(JdbcClient database, Instant than) {
        database.sql("delete from sign_in_under_way where begun_at <= ?")
                .param(at(than))
                .update();
    }

    @Override
    public @Nullable OAuth2AuthorizationRequest loadAuthorizationRequest(HttpServletRequest request) {
        return cookies.shown(request, COOKIE)
                .flatMap(this::find)
                .filter(known -> known.state().equals(request.getParameter(STATE)))
                .map(this::restored)
                .orElse(null);
    }

    @Override
    public @Nullable OAuth2AuthorizationRequest removeAuthorizationRequest(
            HttpServletRequest request, HttpServletResponse response) {
        if (!guesses.comesBack(Network.of(request))) {
            return null;
        }
        var begun = loadAuthorizationRequest(request);
        var first = cookies.shown(request, COOKIE).filter(this::isRemoved);
        cookies.takeBack(response, COOKIE);
        return first.isPresent() ? begun : null;
    }

    private Optional<Kept> find(Word word) {
        return database.sql("""
                        select registration, state, nonce, verifier, redirect_uri from sign_in_under_way
                        where token_hash = ? and begun_at > ?""")
                .params(word.hash(), at(time.instant().minus(kept)))
                .query((row, number) -> new Kept(
                        row.getString(1), row.getString(2), row.getString(3), row.getString(4), row.getString(5)))
                .optional();
    }

    /** Of two that come back at once, one has removed it. */
    private boolean isRemoved(Word word) {
        return database.sql("delete from sign_in_under_way where token_hash = ?")
                        .param(word.hash())
                        .update()
                > 0;
    }

    private @Nullable OAuth2AuthorizationRequest restored(Kept known) {
        var provider = providers.findByRegistrationId(known.registration());
        var address = provider == null ? null : provider.getProviderDetails().getAuthorizationUri();
        if (provider == null || address == null) {
            return null;
        }
        var attributes = new HashMap<String, Object>(Map.of(REGISTRATION_ID, known.registration()));
        Optional.ofNullable(known.nonce()).ifPresent(nonce -> attributes.put(NONCE, nonce));
        Optional.ofNullable(known.verifier()).ifPresent(verifier -> attributes.put(CODE_VERIFIER, verifier));
        return OAuth2AuthorizationRequest.authorizationCode()
                .clientId(provider.getClientId())
                .authorizationUri(address)
                .redirectUri(known.redirectUri())
                .scopes(provider.getScopes())
                .state(known.state())
                .attributes(attributes)
                .build();
    }

    private static OffsetDateTime at(Instant instant) {
        return OffsetDateTime.ofInstant(instant, ZoneOffset.UTC);
    }
}
