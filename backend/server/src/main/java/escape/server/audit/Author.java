package escape.server.audit;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Whose act it is.
 *
 * @param who the account's name, or what stands for somebody without one
 * @param account null without one
 * @param address that it was done from
 */
public record Author(String who, @Nullable UUID account, String address) {

    /** Somebody who is not signed in, and of whom nothing else is known. */
    public static Author stranger(String address) {
        return new Author("unknown name", null, address);
    }

    /** Whoever sent the operator's secret. No account can have this name, for it has a space in it. */
    public static Author operator(String address) {
        return new Author("the operator", null, address);
    }
}
