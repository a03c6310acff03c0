package escape.server.operations;

import escape.server.access.Attempts;
import escape.server.access.Network;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.function.BiConsumer;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.AuthenticationEntryPoint;

/**
 * Whoever runs the server, known by a secret that stands in the settings; where none stands there, nobody is. The right one is
 * taken however many wrong ones came from the same address, which monitoring may share with anybody: it is too long to be found
 * by trying.
 */
final class Operator implements AuthenticationEntryPoint {
    private static final int SHORTEST = 16;
    private static final String SCHEME = "Bearer ";

    private final byte[] secret;
    private final Attempts wrongSecrets;
    private final BiConsumer<HttpServletRequest, String> notes;

    /** @param notes what a request that brought a wrong secret has come to */
    Operator(String secret, Attempts wrongSecrets, BiConsumer<HttpServletRequest, String> notes) {
        if (!secret.isEmpty() && secret.length() < SHORTEST) {
            throw new IllegalArgumentException("escape.operator-secret has at least " + SHORTEST
                    + " characters, as `openssl rand -hex 24` makes them, or is left out");
        }
        this.secret = secret.getBytes(StandardCharsets.UTF_8);
        this.wrongSecrets = wrongSecrets;
        this.notes = notes;
    }

    boolean sends(HttpServletRequest request) {
        var offered = request.getHeader(HttpHeaders.AUTHORIZATION);
        return secret.length > 0
                && offered != null
                && offered.startsWith(SCHEME)
                && MessageDigest.isEqual(offered.substring(SCHEME.length()).getBytes(StandardCharsets.UTF_8), secret);
    }

    /** Answers whoever does not send it. */
    @Override
    public void commence(HttpServletRequest request, HttpServletResponse response, AuthenticationException refused) {
        response.setStatus(refusal(request).value());
    }

    private HttpStatus refusal(HttpServletRequest request) {
        if (secret.length == 0 || request.getHeader(HttpHeaders.AUTHORIZATION) == null) {
            return HttpStatus.UNAUTHORIZED;
        }
        if (wrongSecrets.takesOne(Network.of(request))) {
            notes.accept(request, "wrong_word");
            return HttpStatus.UNAUTHORIZED;
        }
        notes.accept(request, "too_many");
        return HttpStatus.TOO_MANY_REQUESTS;
    }
}
