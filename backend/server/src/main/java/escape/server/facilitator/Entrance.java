package escape.server.facilitator;

import escape.server.access.Allowed;
import escape.server.access.Attempts;
import escape.server.access.Network;
import escape.server.access.Passes;
import escape.server.access.Who;
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

/** Signs a facilitator's browser in, by the link that the server prints at its start or by the word at its end. */
@Controller
class Entrance {
    private final FacilitatorSecret secret;
    private final Passes passes;
    private final Attempts wrongSecrets;

    Entrance(FacilitatorSecret secret, Passes passes, Attempts wrongSecrets) {
        this.secret = secret;
        this.passes = passes;
        this.wrongSecrets = wrongSecrets;
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
        var address = Network.of(request);
        if (wrongSecrets.isExhausted(address)) {
            return again(HttpStatus.TOO_MANY_REQUESTS, "sign_in.too_many");
        }
        if (!secret.matches(offered)) {
            wrongSecrets.count(address, 1);
            return again(HttpStatus.FORBIDDEN, "sign_in.problem");
        }
        if (!passes.isFacilitator(request)) {
            passes.admitFacilitator(response);
        }
        return Answers.seeOther("/facilitator");
    }

    @PostMapping("/sign-out")
    @Allowed(Who.FACILITATOR)
    Object signOut(HttpServletRequest request, HttpServletResponse response) {
        passes.dismissFacilitator(request, response);
        return Answers.seeOther("/");
    }

    private static ModelAndView again(HttpStatus status, String problem) {
        return new ModelAndView("facilitator/sign-in", Map.of("problem", problem), status);
    }
}
