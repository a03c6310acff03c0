package escape.server.accounts;

import escape.server.access.Role;
import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

/** What somebody signs in by. */
final class AccountName {
    static final int LONGEST = 60;

    private static final Pattern RIGHT = Pattern.compile("[\\p{L}\\p{N}][\\p{L}\\p{N}._@+-]{1,59}");

    private AccountName() {}

    static String tidy(String typed) {
        var name = Normalizer.normalize(typed.strip(), Normalizer.Form.NFC);
        return name.substring(0, Math.min(LONGEST, name.length()));
    }

    /** The owner has no account, so that nobody else's acts can look like the owner's. */
    static boolean isRight(String name) {
        return RIGHT.matcher(name).matches() && !name.toLowerCase(Locale.ROOT).equals(Role.OWNER.key());
    }
}
