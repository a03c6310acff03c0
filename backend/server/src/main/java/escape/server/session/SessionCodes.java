package escape.server.session;

import java.security.SecureRandom;
import java.util.Locale;
import java.util.stream.Collectors;

/** The characters that a table types to join: none that is mistaken for another when read aloud or off a wall. */
public final class SessionCodes {
    static final String ALPHABET = "ABCDEFGHJKMNPQRSTUVWXYZ23456789";
    /** Six are 887 million codes; the column holds twelve. */
    static final int SHORTEST = 6;

    static final int LONGEST = 12;

    private final SecureRandom chance = new SecureRandom();
    private final int length;

    SessionCodes(int length) {
        this.length = Math.clamp(length, SHORTEST, LONGEST);
    }

    String next() {
        return chance.ints(length, 0, ALPHABET.length())
                .mapToObj(place -> String.valueOf(ALPHABET.charAt(place)))
                .collect(Collectors.joining());
    }

    /** As people type it: lower case, with blanks or dashes. */
    public static String tidy(String typed) {
        return typed.replaceAll("[\\s-]", "").toUpperCase(Locale.ROOT);
    }
}
