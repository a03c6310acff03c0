package escape.server.facilitator;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Base64;

/** The word that makes somebody the facilitator. */
record FacilitatorSecret(String value) {

    /** The one that was set, else one that holds until the next start. */
    static FacilitatorSecret of(String set) {
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
