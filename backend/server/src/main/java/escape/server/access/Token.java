package escape.server.access;

import escape.server.eventlog.SessionId;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.HexFormat;
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
        return new Token(Base64.getUrlEncoder().withoutPadding().encodeToString(sha256("form " + form + " " + value)));
    }

    String hash() {
        return HexFormat.of().formatHex(sha256(value));
    }

    /**
     * The player that whoever shows this token is in a session, always the same one: a join that is sent twice, even at
     * once, is one player's.
     */
    String player(SessionId session) {
        var bits = ByteBuffer.wrap(sha256("player of " + session + " " + value));
        return new UUID(bits.getLong(), bits.getLong()).toString();
    }

    private static byte[] sha256(String text) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256", e);
        }
    }

    /** The token itself must not reach a log. */
    @Override
    public String toString() {
        return "Token";
    }
}
