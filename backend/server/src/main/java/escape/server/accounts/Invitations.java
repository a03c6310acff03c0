package escape.server.accounts;

import escape.server.access.Acts;
import escape.server.access.Allowed;
import escape.server.access.Denied;
import escape.server.access.SecretCookies;
import escape.server.access.SecretCookies.Word;
import escape.server.access.SignIns;
import escape.server.access.Who;
import escape.server.audit.AuditLog;
import escape.server.settings.Settings;
import escape.server.settings.SignInSettings;
import escape.server.web.Answers;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/**
 * A link by which somebody chooses the password of their account, once. Nobody else ever knows it, not even whoever made the
 * account.
 */
@Controller
class Invitations {
    private final AccountTable accounts;
    private final Passwords passwords;
    private final KnownBrowsers browsers;
    private final SecretCookies words;
    private final SignIns signIns;
    private final Acts acts;
    private final SignInSettings settings;
    private final InstantSource time;

    Invitations(
            AccountTable accounts,
            Passwords passwords,
            KnownBrowsers browsers,
            SecretCookies words,
            SignIns signIns,
            Acts acts,
            Settings settings,
            InstantSource time) {
        this.accounts = accounts;
        this.passwords = passwords;
        this.browsers = browsers;
        this.words = words;
        this.signIns = signIns;
        this.acts = acts;
        this.settings = settings.signIn();
        this.time = time;
    }

    /** @return the word of the link, to be shown once */
    Word to(UUID account) {
        var word = words.make();
        accounts.invite(account, word.hash(), time.instant().plus(settings.invitation()));
        return word;
    }

    @GetMapping("/invitation/{word}")
    @Allowed(Who.ANYONE)
    ModelAndView ask(@PathVariable String word) {
        invited(word);
        return page(HttpStatus.OK, word, Map.of());
    }

    @PostMapping("/invitation/{word}")
    @Allowed(Who.ANYONE)
    Object accept(
            HttpServletRequest request,
            HttpServletResponse response,
            @PathVariable String word,
            @RequestParam String password) {
        var account = invited(word);
        var objection = passwords.objection(password, account.name(), account.displayName());
        if (objection.isPresent()) {
            return page(HttpStatus.UNPROCESSABLE_CONTENT, word, Map.of("problem", objection.get()));
        }
        var hash = new Word(word).hash();
        if (!accounts.acceptInvitation(account.id(), hash, passwords.hash(password))) {
            throw gone();
        }
        signIns.dismissEverywhere(account.id());
        signIns.admit(request, response, account.id());
        browsers.remember(request, response, account.id());
        acts.note(account.staff(), request, "password_chosen", "invitation", null, AuditLog.DONE);
        return Answers.seeOther("/facilitator");
    }

    /** Nothing counts tries here: nobody guesses 256 bits. */
    private Account invited(String word) {
        return words.read(word)
                .flatMap(known -> accounts.invited(known.hash(), time.instant()))
                .orElseThrow(Invitations::gone);
    }

    private ModelAndView page(HttpStatus status, String word, Map<String, Object> more) {
        var model = new HashMap<>(more);
        model.put("word", word);
        model.put("shortest", settings.shortestPassword());
        model.put("longest", settings.longestPassword());
        return new ModelAndView("accounts/invitation", model, status);
    }

    private static Denied gone() {
        return new Denied(HttpStatus.NOT_FOUND, "error.no_invitation");
    }
}
