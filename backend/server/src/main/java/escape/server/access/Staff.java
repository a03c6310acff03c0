package escape.server.access;

import escape.server.audit.Author;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Somebody who runs the server, as they are signed in.
 *
 * @param account null for the owner, who comes by the link
 * @param name that the account signs in by
 */
public record Staff(@Nullable UUID account, String name, Role role) {
    public static final Staff OWNER = new Staff(null, Role.OWNER.key(), Role.OWNER);

    public Author at(String address) {
        return new Author(name, account, address);
    }
}
