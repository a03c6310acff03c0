package escape.server.operations;

import escape.server.access.Attempts;
import escape.server.access.Network;
import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import org.springframework.http.HttpHeaders;

/** Whoever runs the server, known by a secret that stands in the settings; where none stands there, nobody is. */
final class Operator {
    private static final int SHORTEST = 16;
    private static final String SCHEME = "Bearer ";

    private final byte[] secret;
    private final Attempts wrongSecrets;

    Operator(String secret, Attempts wrongSecrets) {
        if (!secret.isEmpty() && secret.length() < SHORTEST) {
            throw new IllegalArgumentException("escape.operator-secret has at least " + SHORTEST
                    + " characters, as `openssl rand -hex 24` makes them, or is left out");
        }
        this.secret = secret.getBytes(StandardCharsets.UTF_8);
        this.wrongSecrets = wrongSecrets;
    }

    boolean sends(HttpServletRequest request) {
        var offered = request.getHeader(HttpHeaders.AUTHORIZATION);
        var from = Network.of(request);
        if (secret.length == 0 || offered == null || wrongSecrets.isExhausted(from)) {
            return false;
        }
        var matches = offered.startsWith(SCHEME)
                && MessageDigest.isEqual(offered.substring(SCHEME.length()).getBytes(StandardCharsets.UTF_8), secret);
        if (!matches) {
            wrongSecrets.count(from, 1);
        }
        return matches;
    }
}
