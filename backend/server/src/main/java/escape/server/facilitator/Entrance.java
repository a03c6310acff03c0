package escape.server.facilitator;

import escape.server.access.Acts;
import escape.server.access.Allowed;
import escape.server.access.Attempts;
import escape.server.access.Caller;
import escape.server.access.ForeignPages;
import escape.server.access.Network;
import escape.server.access.Role;
import escape.server.access.SignIns;
import escape.server.access.Staff;
import escape.server.access.Who;
import escape.server.audit.AuditLog;
import escape.server.audit.Author;
import escape.server.settings.Settings;
import escape.server.web.Answers;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Map;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Signs the owner's browser in, by the link that the server prints at its start or by the word at its end. */
@Controller
class Entrance {
    private static final String SIGNED_IN = "signed_in";

    private final FacilitatorSecret secret;
    private final SignIns signIns;
    private final Attempts wrongSecrets;
    private final Acts acts;
    private final boolean open;

    Entrance(FacilitatorSecret secret, SignIns signIns, Attempts wrongSecrets, Acts acts, Settings settings) {
        this.secret = secret;
        this.signIns = signIns;
        this.wrongSecrets = wrongSecrets;
        this.acts = acts;
        this.open = settings.signIn().link();
    }

    @GetMapping("/facilitator/enter")
    @Allowed(Who.ANYONE)
    Object ask(
            HttpServletRequest request,
            HttpServletResponse response,
            @RequestParam(name = "secret", defaultValue = "") String offered) {
        return offered.isEmpty() ? new ModelAndView("facilitator/sign-in") : enter(request, response, offered);
    }

    @PostMapping("/facilitator/enter")
    @Allowed(Who.ANYONE)
    Object enter(
            HttpServletRequest request, HttpServletResponse response, @RequestParam(name = "secret") String offered) {
        ForeignPages.refuse(request);
        var address = Network.of(request);
        if (open && secret.matches(offered)) {
            return admitted(request, response);
        }
        if (wrongSecrets.isExhausted(address)) {
            tried(request, "too_many");
            return again(HttpStatus.TOO_MANY_REQUESTS, "sign_in.too_many");
        }
        wrongSecrets.count(address, 1);
        tried(request, open ? "wrong_word" : "link_is_off");
        return again(HttpStatus.FORBIDDEN, open ? "sign_in.problem" : "sign_in.link_off");
    }

    /** However many wrong words came from there: the right one is too long to be found by trying, so it was not guessed. */
    private Object admitted(HttpServletRequest request, HttpServletResponse response) {
        if (signIns.staff(request).filter(staff -> staff.role() == Role.OWNER).isEmpty()) {
            signIns.admit(request, response, null);
            acts.note(Staff.OWNER, request, SIGNED_IN, "link", null, AuditLog.DONE);
        }
        return Answers.seeOther("/facilitator");
    }

    /** Whoever it was, it was not the owner. */
    private void tried(HttpServletRequest request, String outcome) {
        acts.tried(request, Author.stranger(request.getRemoteAddr()), SIGNED_IN, "link", outcome);
    }

    @PostMapping("/sign-out")
    @Allowed({Who.FACILITATOR, Who.CO_FACILITATOR, Who.AUTHOR})
    Object signOut(HttpServletRequest request, HttpServletResponse response, Caller caller) {
        signIns.dismiss(request, response);
        acts.note(request, caller, "signed_out", "", null);
        return Answers.seeOther("/");
    }

    private static ModelAndView again(HttpStatus status, String problem) {
        return new ModelAndView("facilitator/sign-in", Map.of("problem", problem), status);
    }
}
