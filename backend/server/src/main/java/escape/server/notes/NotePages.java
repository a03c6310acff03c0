package escape.server.notes;

import escape.server.access.Acts;
import escape.server.access.Allowed;
import escape.server.access.Caller;
import escape.server.access.Who;
import escape.server.eventlog.SessionId;
import escape.server.web.Answers;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Locale;
import java.util.Map;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.thymeleaf.ITemplateEngine;
import org.thymeleaf.context.Context;

/**
 * The notes of a control room. A page that runs scripts gets them as a Turbo Stream, made for its reader; any other is loaded
 * again.
 */
@Controller
@RequestMapping("/sessions/{id}/notes")
class NotePages {
    private final Notes notes;
    private final Answers answers;
    private final Acts acts;
    private final ITemplateEngine engine;

    NotePages(Notes notes, Answers answers, Acts acts, ITemplateEngine engine) {
        this.notes = notes;
        this.answers = answers;
        this.acts = acts;
        this.engine = engine;
    }

    @GetMapping
    @Allowed({Who.FACILITATOR, Who.CO_FACILITATOR})
    Object list(HttpServletRequest request, Caller caller, @PathVariable SessionId id, Locale language) {
        return shown(request, caller, id, language, "notes");
    }

    @PostMapping
    @Allowed({Who.FACILITATOR, Who.CO_FACILITATOR})
    Object add(
            HttpServletRequest request,
            Caller caller,
            @PathVariable SessionId id,
            @RequestParam(defaultValue = "") String text,
            Locale language) {
        var number = notes.add(
                id,
                caller.signedIn(),
                text,
                answers.key(request),
                added -> acts.note(request, caller, "note_added", String.valueOf(added), id));
        return shown(request, caller, id, language, "note-" + number);
    }

    @DeleteMapping("/{number}")
    @Allowed({Who.FACILITATOR, Who.CO_FACILITATOR})
    Object remove(
            HttpServletRequest request,
            Caller caller,
            @PathVariable SessionId id,
            @PathVariable long number,
            Locale language) {
        notes.remove(
                id,
                caller.signedIn(),
                number,
                () -> acts.note(request, caller, "note_deleted", String.valueOf(number), id));
        return shown(request, caller, id, language, "notes");
    }

    /** @param place of the page, which a browser opens where it is folded away */
    private Object shown(HttpServletRequest request, Caller caller, SessionId id, Locale language, String place) {
        if (!Answers.isTurbo(request)) {
            return Answers.seeOther("/sessions/" + id + "/control#" + place);
        }
        Map<String, Object> variables = Map.of("notes", notes.of(id, caller.signedIn()));
        return Answers.stream(
                HttpStatus.OK,
                engine.process("notes/changed", new Context(language, variables))
                        .strip());
    }
}
