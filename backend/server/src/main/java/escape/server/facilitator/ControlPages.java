package escape.server.facilitator;

import escape.server.access.Acts;
import escape.server.access.Allowed;
import escape.server.access.Caller;
import escape.server.access.Who;
import escape.server.eventlog.SessionId;
import escape.server.notes.Notes;
import escape.server.session.Sessions;
import escape.server.web.Answers;
import escape.server.web.SessionPages;
import escape.simulation.view.Viewer;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Map;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** The control room of one session and the way into it. */
@Controller
class ControlPages {
    private final Sessions sessions;
    private final SessionPages pages;
    private final Addresses addresses;
    private final Notes notes;
    private final Acts acts;

    ControlPages(Sessions sessions, SessionPages pages, Addresses addresses, Notes notes, Acts acts) {
        this.sessions = sessions;
        this.pages = pages;
        this.addresses = addresses;
        this.notes = notes;
        this.acts = acts;
    }

    @GetMapping("/sessions/{id}/control")
    @Allowed({Who.FACILITATOR, Who.CO_FACILITATOR})
    ModelAndView control(HttpServletRequest request, Caller caller, @PathVariable SessionId id) {
        var more = Map.<String, Object>of(
                "joinLink",
                addresses.join(request, sessions.card(id).code()),
                "qr",
                "/sessions/" + id + "/qr.svg",
                "looksOn",
                caller.who() == Who.CO_FACILITATOR,
                "notes",
                notes.of(id, caller.signedIn()),
                "longestNote",
                notes.longest(),
                "key",
                Answers.newKey());
        return pages.page("facilitator/control", id, Viewer.FACILITATOR, more);
    }

    /** @param code that is shown no more, as when it has reached the wrong people */
    @PostMapping("/sessions/{id}/code")
    @Allowed(Who.FACILITATOR)
    ResponseEntity<Void> renewCode(
            HttpServletRequest request, Caller caller, @PathVariable SessionId id, @RequestParam String code) {
        sessions.renewCode(id, code);
        acts.note(request, caller, "code_changed", "", id);
        return Answers.seeOther("/sessions/" + id + "/control");
    }

    @GetMapping(path = "/sessions/{id}/qr.svg", produces = "image/svg+xml")
    @Allowed({Who.FACILITATOR, Who.CO_FACILITATOR})
    ResponseEntity<String> qr(HttpServletRequest request, @PathVariable SessionId id) {
        return ResponseEntity.ok(
                QrCode.svg(addresses.join(request, sessions.card(id).code())));
    }
}
