package escape.server.access;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.util.Optional;

/** Random words that browsers keep and that the server knows by their hash, for what is no pass. */
public final class SecretCookies {
    private final Passes passes;

    SecretCookies(Passes passes) {
        this.passes = passes;
    }

    /** @param value to be shown once, to whom it is for */
    public record Word(String value) {
        public String hash() {
            return new Token(value).hash();
        }

        /** The word itself must not reach a log. */
        @Override
        public String toString() {
            return "Word";
        }
    }

    public Word make() {
        return new Word(Token.make().value());
    }

    /** What somebody has typed or followed; empty where it cannot be one. */
    public Optional<Word> read(String offered) {
        return Passes.token(offered).map(token -> new Word(token.value()));
    }

    public Optional<Word> shown(HttpServletRequest request, String cookie) {
        return passes.cookie(request, cookie).map(token -> new Word(token.value()));
    }

    public void give(HttpServletResponse response, String cookie, Word word, Duration kept) {
        passes.give(response, cookie, new Token(word.value()), kept);
    }

    public void takeBack(HttpServletResponse response, String cookie) {
        passes.give(response, cookie, new Token(""), Duration.ZERO);
    }
}
