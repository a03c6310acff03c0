package escape.server.facilitator;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Base64;

/** The word that makes somebody the facilitator. */
record FacilitatorSecret(String value) {

    /** Nobody guesses one of this length by the web, so that wrong ones need not keep out the right one. */
    private static final int SHORTEST = 16;

    /** The one that was set, else one that holds until the next start. */
    static FacilitatorSecret of(String set) {
        if (!set.isBlank() && set.length() < SHORTEST) {
            throw new IllegalArgumentException("escape.facilitator-secret has at least " + SHORTEST
                    + " characters, as `openssl rand -hex 24` makes them, or is left out");
        }
        if (!set.isBlank()) {
            return new FacilitatorSecret(set);
        }
        var bits = new byte[18];
        new SecureRandom().nextBytes(bits);
        return new FacilitatorSecret(Base64.getUrlEncoder().withoutPadding().encodeToString(bits));
    }

    /** Takes the same time however much of it is right. */
    boolean matches(String offered) {
        return MessageDigest.isEqual(value.getBytes(StandardCharsets.UTF_8), offered.getBytes(StandardCharsets.UTF_8));
    }

    @Override
    public String toString() {
        return "FacilitatorSecret";
    }
}
