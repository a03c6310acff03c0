package escape.server.access;

import java.util.List;
import java.util.Optional;

/** What somebody who runs the server may do. */
public enum Role {
    /** Whoever has the facilitator's link, which comes with the server itself: everything. */
    OWNER,
    /** Runs sessions, brings scenarios, and says who else may. */
    FACILITATOR,
    /** Sees all that a facilitator sees of a session; changes nothing. */
    CO_FACILITATOR,
    /** Brings scenarios; has no part in sessions. */
    AUTHOR;

    /** Those that an account can have, the one that may most first. */
    public static List<Role> ofAccounts() {
        return List.of(FACILITATOR, CO_FACILITATOR, AUTHOR);
    }

    /** The role that an account has under this name. */
    public static Optional<Role> ofAccount(String name) {
        return ofAccounts().stream().filter(role -> role.key().equals(name)).findFirst();
    }

    /** As tables, forms and settings name it. */
    public String key() {
        return switch (this) {
            case OWNER -> "owner";
            case FACILITATOR -> "facilitator";
            case CO_FACILITATOR -> "co_facilitator";
            case AUTHOR -> "author";
        };
    }

    /** Whether a rule that names {@code who} lets this role past. */
    boolean isA(Who who) {
        return switch (this) {
            case OWNER, FACILITATOR -> who == Who.FACILITATOR;
            case CO_FACILITATOR -> who == Who.CO_FACILITATOR;
            case AUTHOR -> who == Who.AUTHOR;
        };
    }
}
