package escape.server.accounts;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Base64;
import java.util.Date;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/** A small OpenID Connect provider, which vouches for whomever a test sends to it, and can be made to do so wrongly. */
final class Provider {
    private final HttpServer server;
    private final RSAKey key;
    private final Map<String, Begun> begun = new ConcurrentHashMap<>();
    private volatile @Nullable String anotherNonce;
    private volatile @Nullable RSAKey anotherKey;
    private volatile @Nullable String anotherIssuer;
    private volatile @Nullable String anotherAudience;
    private volatile Duration age = Duration.ZERO;

    private record Begun(
            String client, String redirectUri, String challenge, String nonce, Map<String, Object> claims) {}

    Provider() {
        try {
            key = new RSAKeyGenerator(2048).keyID("one").generate();
            server = HttpServer.create(new InetSocketAddress("localhost", 0), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (JOSEException e) {
            throw new IllegalStateException(e);
        }
        server.createContext("/token", this::token);
        server.createContext(
                "/.well-known/openid-configuration", exchange -> answer(exchange, 200, """
                {"issuer":"%1$s","authorization_endpoint":"%1$s/authorize","token_endpoint":"%1$s/token",
                "jwks_uri":"%1$s/keys","subject_types_supported":["public"],"response_types_supported":["code"],
                "id_token_signing_alg_values_supported":["RS256"]}""".formatted(address())));
        server.createContext("/keys", exchange -> answer(exchange, 200, new JWKSet(key.toPublicJWK()).toString()));
        server.start();
    }

    String address() {
        return "http://localhost:" + server.getAddress().getPort();
    }

    void signsWithAnotherKey() {
        try {
            anotherKey = new RSAKeyGenerator(2048).keyID("one").generate();
        } catch (JOSEException e) {
            throw new IllegalStateException(e);
        }
    }

    void namesAnotherIssuer() {
        anotherIssuer = "https://login.example.org";
    }

    void speaksToAnotherAudience() {
        anotherAudience = "somebody-else";
    }

    void sendsWhatIsTooOld() {
        age = Duration.ofHours(1);
    }

    void saysAnotherNonce() {
        anotherNonce = "somebody-elses";
    }

    void behaves() {
        anotherIssuer = null;
        anotherAudience = null;
        age = Duration.ZERO;
        anotherNonce = null;
        anotherKey = null;
    }

    /**
     * What somebody's browser is sent back with once they have signed in there.
     *
     * @param asked the address that our server has sent the browser to
     * @param claims what is said of them; {@code sub} among it
     */
    URI vouchesFor(String asked, Map<String, Object> claims) {
        var parameters = parameters(URI.create(asked).getRawQuery());
        var code = UUID.randomUUID().toString();
        begun.put(
                code,
                new Begun(
                        parameters.getOrDefault("client_id", ""),
                        parameters.getOrDefault("redirect_uri", ""),
                        parameters.getOrDefault("code_challenge", ""),
                        parameters.getOrDefault("nonce", ""),
                        claims));
        return URI.create(parameters.get("redirect_uri") + "?code=" + code + "&state=" + parameters.get("state"));
    }

    /** A code is good once, and only with the verifier whose challenge came with the question for it. */
    private void token(HttpExchange exchange) throws IOException {
        var form = parameters(new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8));
        var asked = begun.remove(form.getOrDefault("code", ""));
        if (asked == null
                || !challenge(form.getOrDefault("code_verifier", "")).equals(asked.challenge())
                || !asked.redirectUri().equals(form.get("redirect_uri"))) {
            answer(exchange, 400, "{\"error\":\"invalid_grant\"}");
            return;
        }
        answer(exchange, 200, """
                {"access_token":"at","token_type":"Bearer","expires_in":60,"id_token":"%s"}""".formatted(identity(asked)));
    }

    private String identity(Begun asked) {
        var now = Instant.now().minus(age);
        var said = new JWTClaimsSet.Builder()
                .issuer(anotherIssuer == null ? address() : anotherIssuer)
                .audience(anotherAudience == null ? asked.client() : anotherAudience)
                .issueTime(Date.from(now))
                .expirationTime(Date.from(now.plusSeconds(60)))
                .claim("nonce", anotherNonce == null ? asked.nonce() : anotherNonce);
        asked.claims().forEach(said::claim);
        var token = new SignedJWT(
                new JWSHeader.Builder(JWSAlgorithm.RS256).keyID("one").build(), said.build());
        try {
            token.sign(new RSASSASigner(anotherKey == null ? key : anotherKey));
        } catch (JOSEException e) {
            throw new IllegalStateException(e);
        }
        return token.serialize();
    }

    private static String challenge(String verifier) {
        try {
            var digest = MessageDigest.getInstance("SHA-256").digest(verifier.getBytes(StandardCharsets.US_ASCII));
            return Base64.getUrlEncoder().withoutPadding().encodeToString(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256", e);
        }
    }

    private static Map<String, String> parameters(String query) {
        var parameters = new HashMap<String, String>();
        Arrays.stream(query.split("&"))
                .map(pair -> pair.split("=", 2))
                .forEach(pair -> parameters.put(pair[0], URLDecoder.decode(pair[1], StandardCharsets.UTF_8)));
        return parameters;
    }

    private static void answer(HttpExchange exchange, int status, String body) throws IOException {
        var bytes = body.getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().set("Content-Type", "application/json");
        exchange.sendResponseHeaders(status, bytes.length);
        exchange.getResponseBody().write(bytes);
        exchange.close();
    }
}
