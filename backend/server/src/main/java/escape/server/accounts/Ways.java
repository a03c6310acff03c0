package escape.server.accounts;

import java.util.List;

/**
 * By what ways one can sign in, as the page for it shows them.
 *
 * @param isLink whether the facilitator's link is one
 */
public record Ways(boolean isLink, List<Elsewhere> elsewhere, Accounts accounts) {

    /** A provider of OpenID Connect. */
    public record Elsewhere(String id, String name) {}

    /** Asked anew for each page: the first account may just have been made. */
    interface Accounts {
        boolean any();
    }

    public boolean isPassword() {
        return accounts.any();
    }
}
