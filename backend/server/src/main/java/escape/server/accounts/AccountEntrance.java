package escape.server.accounts;

import escape.server.access.Acts;
import escape.server.access.Allowed;
import escape.server.access.Network;
import escape.server.access.SignIns;
import escape.server.access.Who;
import escape.server.audit.AuditLog;
import escape.server.audit.Author;
import escape.server.web.Answers;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/**
 * Signs an account in by name and password. An unknown name, a wrong password, an account that is disabled and one that has no
 * password yet get the same answer, after the same work.
 */
@Controller
class AccountEntrance {
    private static final String SIGNED_IN = "signed_in";
    private static final String HOW = "password";

    private final AccountTable accounts;
    private final Passwords passwords;
    private final Guesses guesses;
    private final KnownBrowsers browsers;
    private final SignIns signIns;
    private final Acts acts;

    AccountEntrance(
            AccountTable accounts,
            Passwords passwords,
            Guesses guesses,
            KnownBrowsers browsers,
            SignIns signIns,
            Acts acts) {
        this.accounts = accounts;
        this.passwords = passwords;
        this.guesses = guesses;
        this.browsers = browsers;
        this.signIns = signIns;
        this.acts = acts;
    }

    @PostMapping("/facilitator/sign-in")
    @Allowed(Who.ANYONE)
    Object signIn(
            HttpServletRequest request,
            HttpServletResponse response,
            @RequestParam String name,
            @RequestParam String password) {
        var typed = AccountName.tidy(name);
        var account = accounts.named(typed);
        var guess = guess(request, typed, account);
        if (!guess.allowed()) {
            tried(request, account, "too_many");
            return again(HttpStatus.TOO_MANY_REQUESTS, "sign_in.too_many_passwords", typed);
        }
        var right =
                passwords.matches(password, account.map(Account::passwordHash).orElse(null));
        var let = account.filter(known -> right && !known.disabled());
        if (let.isEmpty()) {
            tried(request, account, right ? "disabled" : "wrong_password");
            return again(HttpStatus.FORBIDDEN, "sign_in.wrong", typed);
        }
        guess.wasRight();
        signIns.admit(request, response, let.get().id());
        browsers.remember(request, response, let.get().id());
        acts.note(let.get().staff(), request, SIGNED_IN, HOW, null, AuditLog.DONE);
        return Answers.seeOther("/facilitator");
    }

    private Guesses.Guess guess(HttpServletRequest request, String name, Optional<Account> account) {
        // Looked for where there is no account too: how long the answer takes must not tell.
        var known = browsers.find(request, account.map(Account::id).orElseGet(UUID::randomUUID))
                .filter(hash -> account.isPresent())
                .map(hash -> guesses.byKnownBrowser(hash, name))
                .filter(Guesses.Guess::allowed);
        return known.orElseGet(() -> guesses.byStranger(Network.of(request), name));
    }

    /** What was typed where no account has the name is not written down: people type passwords into the wrong field. */
    private void tried(HttpServletRequest request, Optional<Account> account, String outcome) {
        var by = account.map(known -> known.staff().at(request.getRemoteAddr()))
                .orElseGet(() -> Author.stranger(request.getRemoteAddr()));
        acts.tried(request, by, SIGNED_IN, HOW, outcome);
    }

    private static ModelAndView again(HttpStatus status, String problem, String name) {
        return new ModelAndView("facilitator/sign-in", Map.of("wrong", problem, "name", name), status);
    }
}
