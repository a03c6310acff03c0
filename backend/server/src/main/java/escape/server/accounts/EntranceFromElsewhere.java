package escape.server.accounts;

import escape.server.access.Acts;
import escape.server.access.Role;
import escape.server.access.SignIns;
import escape.server.audit.AuditLog;
import escape.server.audit.Author;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.InstantSource;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.oauth2.core.OAuth2AuthenticationException;
import org.springframework.security.oauth2.core.oidc.user.OidcUser;
import org.springframework.security.web.authentication.AuthenticationFailureHandler;
import org.springframework.security.web.authentication.AuthenticationSuccessHandler;

/**
 * Signs in whom an OpenID Connect provider has vouched for. Who somebody is, is their issuer and subject, never their name or
 * mail, which may be given to somebody else; what they may do is said anew each time. From here on it is our own pass that
 * counts, and nothing of the provider's is kept.
 */
final class EntranceFromElsewhere implements AuthenticationSuccessHandler, AuthenticationFailureHandler {
    private static final String SIGNED_IN = "signed_in";
    private static final String HOW = "openid";
    private static final String UNKNOWN = "not_vouched_for";
    private static final int LONGEST = 60;

    /** What else comes back as a reason may have been typed into an address by anybody, and is not written down. */
    private static final Set<String> REASONS = Set.of(
            "access_denied",
            "authorization_request_not_found",
            "client_registration_not_found",
            "invalid_grant",
            "invalid_id_token",
            "invalid_nonce",
            "invalid_request",
            "invalid_state_parameter",
            "invalid_token_response",
            "server_error");

    private final AccountTable accounts;
    private final RolesElsewhere roles;
    private final SignIns signIns;
    private final Acts acts;
    private final InstantSource time;

    EntranceFromElsewhere(AccountTable accounts, RolesElsewhere roles, SignIns signIns, Acts acts, InstantSource time) {
        this.accounts = accounts;
        this.roles = roles;
        this.signIns = signIns;
        this.acts = acts;
        this.time = time;
    }

    @Override
    public void onAuthenticationSuccess(
            HttpServletRequest request, HttpServletResponse response, Authentication authentication)
            throws IOException {
        if (!(authentication.getPrincipal() instanceof OidcUser user)) {
            refuse(request, response, "error.not_let_in", "no_openid");
            return;
        }
        // Whatever lacks one of the two is no identity token, and has been refused before.
        var issuer = Objects.requireNonNull(user.getIssuer()).toString();
        var subject = Objects.requireNonNull(user.getSubject());
        var known = accounts.elsewhere(issuer, subject);
        var role = roles.of(user.getClaims());
        if (role.isEmpty()) {
            known.ifPresent(account -> signIns.dismissEverywhere(account.id()));
            refuse(request, response, "error.no_role", "no_role");
            return;
        }
        var account = known.orElseGet(() -> made(user, issuer, subject, role.get()));
        if (account.disabled()) {
            refuse(request, response, "error.not_let_in", "disabled");
            return;
        }
        if (isSomebodyElse(request, account)) {
            refuse(request, response, "error.signed_in_already", "signed_in_already");
            return;
        }
        if (account.role() != role.get()) {
            accounts.setRole(account.id(), role.get());
            signIns.dismissEverywhere(account.id());
        }
        signIns.admit(request, response, account.id());
        acts.note(account.staff(), request, SIGNED_IN, HOW, null, AuditLog.DONE);
        response.setStatus(HttpStatus.SEE_OTHER.value());
        response.setHeader("Location", "/facilitator");
    }

    @Override
    public void onAuthenticationFailure(
            HttpServletRequest request, HttpServletResponse response, AuthenticationException failure)
            throws IOException {
        var why = failure instanceof OAuth2AuthenticationException refused
                ? refused.getError().getErrorCode()
                : UNKNOWN;
        refuse(request, response, "error.not_let_in", REASONS.contains(why) ? why : UNKNOWN);
    }

    /** What a browser may do is not exchanged for what another may, but where it has signed out. */
    private boolean isSomebodyElse(HttpServletRequest request, Account account) {
        return signIns.staff(request)
                .filter(staff -> !account.id().equals(staff.account()))
                .isPresent();
    }

    private void refuse(HttpServletRequest request, HttpServletResponse response, String words, String why)
            throws IOException {
        acts.tried(request, Author.stranger(request.getRemoteAddr()), SIGNED_IN, HOW, why);
        response.sendError(HttpStatus.FORBIDDEN.value(), words);
    }

    /** By a name that nobody here can choose, so that it is nobody else's. */
    private Account made(OidcUser user, String issuer, String subject, Role role) {
        var id = UUID.randomUUID();
        var wished = Optional.ofNullable(user.getPreferredUsername()).orElse(subject);
        var name = "oidc:" + wished.replaceAll("[^\\p{L}\\p{N}._@+-]", "-");
        var shown = Objects.requireNonNullElse(user.getFullName(), wished);
        var account = new Account(id, cut(name), cut(shown), role, null, null, true, false);
        if (accounts.insertElsewhere(account, issuer, subject, time.instant())) {
            return account;
        }
        var other = new Account(
                id, cut(name) + "-" + id.toString().substring(0, 8), cut(shown), role, null, null, true, false);
        // Either the name is taken, or the same person comes by two windows at once.
        return accounts.insertElsewhere(other, issuer, subject, time.instant())
                ? other
                : accounts.elsewhere(issuer, subject).orElseThrow();
    }

    private static String cut(String text) {
        return text.substring(0, Math.min(LONGEST, text.length()));
    }
}
