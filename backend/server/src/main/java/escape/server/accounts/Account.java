package escape.server.accounts;

import escape.server.access.Role;
import escape.server.access.Staff;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Somebody who runs the server.
 *
 * @param name that they sign in by; unlike any other, whatever its letters' case
 * @param displayName as others read it
 * @param passwordHash null until they have chosen a password, and where a provider signs them in
 * @param invitedUntil how long their link holds; null without one
 * @param elsewhere whether a provider signs them in
 */
record Account(
        UUID id,
        String name,
        String displayName,
        Role role,
        @Nullable String passwordHash,
        @Nullable Instant invitedUntil,
        boolean elsewhere,
        boolean disabled) {

    Staff staff() {
        return new Staff(id, name, role);
    }

    /** No hash belongs into a log or onto a page. */
    @Override
    public String toString() {
        return "Account " + name;
    }
}
