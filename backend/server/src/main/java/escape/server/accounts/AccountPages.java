package escape.server.accounts;

import escape.server.access.Acts;
import escape.server.access.Allowed;
import escape.server.access.Caller;
import escape.server.access.Denied;
import escape.server.access.Role;
import escape.server.access.SignIns;
import escape.server.access.Who;
import escape.server.settings.Settings;
import escape.server.web.Answers;
import jakarta.servlet.http.HttpServletRequest;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;

/**
 * All accounts, and what facilitators do with those of others. Nobody can change their own here, neither up nor out; whoever an
 * account has signed in is signed out by each change, open pages too.
 */
@Controller
@RequestMapping("/accounts")
class AccountPages {
    private static final int LONGEST_DISPLAY_NAME = 60;

    private final AccountTable accounts;
    private final Invitations invitations;
    private final SignIns signIns;
    private final Acts acts;
    private final Settings settings;
    private final InstantSource time;

    /** @param link by which {@code name} chooses a password; shown this once */
    record Invited(String name, String link) {}

    AccountPages(
            AccountTable accounts,
            Invitations invitations,
            SignIns signIns,
            Acts acts,
            Settings settings,
            InstantSource time) {
        this.accounts = accounts;
        this.invitations = invitations;
        this.signIns = signIns;
        this.acts = acts;
        this.settings = settings;
        this.time = time;
    }

    @GetMapping
    @Allowed(Who.FACILITATOR)
    ModelAndView list(Caller caller) {
        return page(caller, HttpStatus.OK, Map.of());
    }

    @PostMapping
    @Allowed(Who.FACILITATOR)
    ModelAndView make(
            HttpServletRequest request,
            Caller caller,
            @RequestParam String name,
            @RequestParam(defaultValue = "") String displayName,
            @RequestParam String role) {
        var tidy = AccountName.tidy(name);
        var shown = displayName.isBlank() ? tidy : displayName.strip();
        if (!AccountName.isRight(tidy)) {
            return refusing(caller, "accounts.bad_name");
        }
        if (shown.length() > LONGEST_DISPLAY_NAME) {
            return refusing(caller, "accounts.long_name");
        }
        if (accounts.count() >= settings.signIn().accounts()) {
            return refusing(caller, "accounts.too_many");
        }
        var made = new Account(UUID.randomUUID(), tidy, shown, role(role), null, null, false, false);
        if (!accounts.insert(made, time.instant())) {
            return refusing(caller, "accounts.taken");
        }
        acts.note(request, caller, "account_made", tidy + " " + made.role().key(), null);
        return inviting(request, caller, made);
    }

    @PostMapping("/{account}/invitation")
    @Allowed(Who.FACILITATOR)
    ModelAndView invite(HttpServletRequest request, Caller caller, @PathVariable UUID account) {
        var invited = other(caller, account);
        if (invited.elsewhere()) {
            return refusing(caller, "accounts.elsewhere_only");
        }
        acts.note(request, caller, "account_invited", invited.name(), null);
        return inviting(request, caller, invited);
    }

    @PostMapping("/{account}/role")
    @Allowed(Who.FACILITATOR)
    Object setRole(HttpServletRequest request, Caller caller, @PathVariable UUID account, @RequestParam String role) {
        var changed = other(caller, account);
        accounts.setRole(account, role(role));
        return done(request, caller, changed, "account_role", " " + role);
    }

    @PostMapping("/{account}/disabled")
    @Allowed(Who.FACILITATOR)
    Object disable(HttpServletRequest request, Caller caller, @PathVariable UUID account) {
        var changed = other(caller, account);
        accounts.disable(account, time.instant());
        return done(request, caller, changed, "account_disabled", "");
    }

    @DeleteMapping("/{account}/disabled")
    @Allowed(Who.FACILITATOR)
    Object enable(HttpServletRequest request, Caller caller, @PathVariable UUID account) {
        var changed = other(caller, account);
        accounts.enable(account);
        return done(request, caller, changed, "account_enabled", "");
    }

    @DeleteMapping("/{account}")
    @Allowed(Who.FACILITATOR)
    Object delete(HttpServletRequest request, Caller caller, @PathVariable UUID account) {
        var changed = other(caller, account);
        accounts.delete(account);
        return done(request, caller, changed, "account_deleted", "");
    }

    private Object done(HttpServletRequest request, Caller caller, Account changed, String act, String more) {
        signIns.dismissEverywhere(changed.id());
        acts.note(request, caller, act, changed.name() + more, null);
        return Answers.seeOther("/accounts");
    }

    private Account other(Caller caller, UUID id) {
        if (id.equals(own(caller))) {
            throw new Denied(HttpStatus.UNPROCESSABLE_CONTENT, "error.own_account");
        }
        return accounts.find(id).orElseThrow(() -> new Denied(HttpStatus.NOT_FOUND, "error.no_account"));
    }

    private static Role role(String named) {
        return Role.ofAccount(named)
                .orElseThrow(() -> new Denied(HttpStatus.BAD_REQUEST, "error.no_role_of_that_name"));
    }

    private ModelAndView inviting(HttpServletRequest request, Caller caller, Account invited) {
        var word = invitations.to(invited.id());
        var base = settings.publicAddress().isBlank()
                ? ServletUriComponentsBuilder.fromContextPath(request).toUriString()
                : settings.publicAddress().replaceAll("/+$", "");
        var link = base + "/invitation/" + word.value();
        return page(caller, HttpStatus.OK, Map.of("invited", new Invited(invited.name(), link)));
    }

    private ModelAndView refusing(Caller caller, String problem) {
        return page(caller, HttpStatus.UNPROCESSABLE_CONTENT, Map.of("problem", problem));
    }

    private ModelAndView page(Caller caller, HttpStatus status, Map<String, Object> more) {
        var model = new HashMap<>(more);
        List<Account> all = accounts.all();
        model.put("accounts", all);
        model.put("own", own(caller));
        model.put("roles", Role.ofAccounts().stream().map(Role::key).toList());
        model.put("days", settings.signIn().invitation().toDays());
        return new ModelAndView("accounts/list", model, status);
    }

    private static @Nullable UUID own(Caller caller) {
        return caller.staff() == null ? null : caller.staff().account();
    }
}
