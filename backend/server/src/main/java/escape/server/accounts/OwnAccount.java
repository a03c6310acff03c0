package escape.server.accounts;

import escape.server.access.Acts;
import escape.server.access.Allowed;
import escape.server.access.Caller;
import escape.server.access.SignIns;
import escape.server.access.Staff;
import escape.server.access.Who;
import escape.server.audit.AuditLog;
import escape.server.settings.Settings;
import escape.server.settings.SignInSettings;
import escape.server.web.Answers;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** What everybody who is signed in may do with their own account. */
@Controller
class OwnAccount {
    private static final String CHANGED = "password_changed";

    private final AccountTable accounts;
    private final Passwords passwords;
    private final Guesses guesses;
    private final KnownBrowsers browsers;
    private final SignIns signIns;
    private final Acts acts;
    private final SignInSettings settings;

    OwnAccount(
            AccountTable accounts,
            Passwords passwords,
            Guesses guesses,
            KnownBrowsers browsers,
            SignIns signIns,
            Acts acts,
            Settings settings) {
        this.accounts = accounts;
        this.passwords = passwords;
        this.guesses = guesses;
        this.browsers = browsers;
        this.signIns = signIns;
        this.acts = acts;
        this.settings = settings.signIn();
    }

    @GetMapping("/account")
    @Allowed({Who.FACILITATOR, Who.CO_FACILITATOR, Who.AUTHOR})
    ModelAndView own(Caller caller) {
        return page(HttpStatus.OK, staff(caller), Map.of());
    }

    /** Other browsers are signed out: whoever else knew the old password may be in one of them. */
    @PostMapping("/account/password")
    @Allowed({Who.FACILITATOR, Who.CO_FACILITATOR, Who.AUTHOR})
    Object change(
            HttpServletRequest request,
            HttpServletResponse response,
            Caller caller,
            @RequestParam String before,
            @RequestParam String password) {
        var staff = staff(caller);
        var account = account(staff).filter(own -> !own.elsewhere());
        if (account.isEmpty()) {
            return again(HttpStatus.UNPROCESSABLE_CONTENT, staff, "password.none");
        }
        var guess = guesses.bySignedIn(account.get().id().toString());
        if (!guess.allowed()) {
            acts.note(staff, request, CHANGED, "", null, "too_many");
            return again(HttpStatus.TOO_MANY_REQUESTS, staff, "sign_in.too_many_passwords");
        }
        if (!passwords.matches(before, account.get().passwordHash())) {
            acts.note(staff, request, CHANGED, "", null, "wrong_password");
            return again(HttpStatus.FORBIDDEN, staff, "password.wrong");
        }
        guess.wasRight();
        var objection = passwords.objection(
                password, account.get().name(), account.get().displayName());
        if (objection.isPresent()) {
            return again(HttpStatus.UNPROCESSABLE_CONTENT, staff, objection.get());
        }
        accounts.setPassword(account.get().id(), passwords.hash(password));
        signIns.dismissEverywhere(account.get().id());
        signIns.admit(request, response, account.get().id());
        browsers.remember(request, response, account.get().id());
        acts.note(staff, request, CHANGED, "", null, AuditLog.DONE);
        return Answers.seeOther("/account?changed");
    }

    @DeleteMapping("/account/sign-ins")
    @Allowed({Who.FACILITATOR, Who.CO_FACILITATOR, Who.AUTHOR})
    Object signOutEverywhere(HttpServletRequest request, HttpServletResponse response, Caller caller) {
        signIns.dismissEverywhere(staff(caller).account());
        signIns.dismiss(request, response);
        acts.note(request, caller, "signed_out_everywhere", "", null);
        return Answers.seeOther("/");
    }

    private Optional<Account> account(Staff staff) {
        return Optional.ofNullable(staff.account()).flatMap(accounts::find);
    }

    private ModelAndView again(HttpStatus status, Staff staff, String problem) {
        return page(status, staff, Map.of("problem", problem));
    }

    private ModelAndView page(HttpStatus status, Staff staff, Map<String, Object> more) {
        var model = new HashMap<>(more);
        model.put("staff", staff);
        model.put("local", account(staff).filter(own -> !own.elsewhere()).isPresent());
        model.put("shortest", settings.shortestPassword());
        model.put("longest", settings.longestPassword());
        return new ModelAndView("accounts/own", model, status);
    }

    private static Staff staff(Caller caller) {
        return Objects.requireNonNull(caller.staff(), "Only who is signed in comes here");
    }
}
