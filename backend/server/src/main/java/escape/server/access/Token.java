package escape.server.access;

import escape.server.eventlog.SessionId;
import escape.server.hashing.Sha256;
import java.nio.ByteBuffer;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.UUID;

/** 256 random bits that a browser keeps; the server keeps their hash. */
record Token(String value) {
    private static final SecureRandom CHANCE = new SecureRandom();

    static Token make() {
        var bits = new byte[32];
        CHANCE.nextBytes(bits);
        return new Token(Base64.getUrlEncoder().withoutPadding().encodeToString(bits));
    }

    /** Another one, always the same for one form, which nobody can tell who does not have this one. */
    Token of(String form) {
        return new Token(
                Base64.getUrlEncoder().withoutPadding().encodeToString(Sha256.of("form " + form + " " + value)));
    }

    String hash() {
        return Sha256.hex(value);
    }

    /**
     * The player that whoever shows this token is in a session, always the same one: a join that is sent twice, even at
     * once, is one player's.
     */
    String player(SessionId session) {
        var bits = ByteBuffer.wrap(Sha256.of("player of " + session + " " + value));
        return new UUID(bits.getLong(), bits.getLong()).toString();
    }

    /** The token itself must not reach a log. */
    @Override
    public String toString() {
        return "Token";
    }
}
