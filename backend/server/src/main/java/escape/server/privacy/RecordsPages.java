package escape.server.privacy;

import escape.server.access.Acts;
import escape.server.access.Allowed;
import escape.server.access.Caller;
import escape.server.access.Denied;
import escape.server.access.Who;
import escape.server.eventlog.SessionId;
import escape.server.session.Sessions;
import escape.server.session.Standing;
import escape.server.web.Answers;
import escape.simulation.Actor;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Locale;
import java.util.Map;
import org.springframework.context.MessageSource;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** What a session holds of people, and the forms that take it away. */
@Controller
@RequestMapping("/sessions/{id}")
class RecordsPages {
    private final Sessions sessions;
    private final Erasures erasures;
    private final Acts acts;
    private final MessageSource messages;

    RecordsPages(Sessions sessions, Erasures erasures, Acts acts, MessageSource messages) {
        this.sessions = sessions;
        this.erasures = erasures;
        this.acts = acts;
        this.messages = messages;
    }

    @GetMapping("/records")
    @Allowed(Who.FACILITATOR)
    ModelAndView records(@PathVariable SessionId id) {
        var card = sessions.card(id);
        // A page's layout has a title of its own.
        var story = sessions.standing(card) instanceof Standing.Read read ? read.title() : card.scenarioId();
        return new ModelAndView(
                "facilitator/records",
                Map.of("id", id.toString(), "code", card.code(), "story", story, "people", erasures.people(id)));
    }

    @DeleteMapping("/people/{player}/name")
    @Allowed(Who.FACILITATOR)
    ResponseEntity<Void> eraseName(
            HttpServletRequest request,
            Caller caller,
            @PathVariable SessionId id,
            @PathVariable String player,
            Locale language) {
        var wasThere = erasures.eraseName(id, player, number -> neutral(number, language));
        acts.note(request, caller, "name_erased", player, id, wasThere);
        return Answers.seeOther("/sessions/" + id + "/records");
    }

    /** A person's own. */
    @DeleteMapping("/name")
    @Allowed({Who.SEAT, Who.SPECTATOR})
    ResponseEntity<Void> eraseOwnName(Caller caller, @PathVariable SessionId id, Locale language) {
        var player = switch (caller.actor()) {
            case Actor.Player(String own, var _) -> own;
            case Actor.Visitor(String own) -> own;
            case Actor.Facilitator() -> throw new IllegalStateException("The facilitator holds no seat");
            case Actor.Clock() -> throw new IllegalStateException("Time holds no seat");
        };
        erasures.eraseName(id, player, number -> neutral(number, language));
        return Answers.seeOther("/");
    }

    /** @param sure said by a box on the form, because nothing brings a session back */
    @DeleteMapping
    @Allowed(Who.FACILITATOR)
    ResponseEntity<Void> delete(
            HttpServletRequest request,
            Caller caller,
            @PathVariable SessionId id,
            @RequestParam(defaultValue = "false") boolean sure) {
        if (!sure) {
            throw new Denied(HttpStatus.UNPROCESSABLE_CONTENT, "error.not_sure");
        }
        erasures.delete(id);
        acts.note(request, caller, "session_deleted", "", id);
        return Answers.seeOther("/facilitator");
    }

    private String neutral(int number, Locale language) {
        return messages.getMessage("records.player", new Object[] {number}, language);
    }
}
