package escape.server.web;

import escape.server.access.Allowed;
import escape.server.access.Caller;
import escape.server.access.Who;
import escape.server.eventlog.SessionId;
import escape.server.session.Feeds;
import escape.server.session.Sessions;
import escape.simulation.view.Viewer;
import java.util.HashMap;
import java.util.Map;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.servlet.ModelAndView;

/** The places of a session that show a view and then follow it by the socket. */
@Controller
public class SessionPages {
    private final Sessions sessions;
    private final Feeds feeds;

    SessionPages(Sessions sessions, Feeds feeds) {
        this.sessions = sessions;
        this.feeds = feeds;
    }

    @GetMapping("/sessions/{id}/desk")
    @Allowed(Who.SEAT)
    ModelAndView desk(@PathVariable SessionId id, Caller caller) {
        return page("play/desk", id, caller.viewer(), Map.of());
    }

    @GetMapping("/sessions/{id}/stage")
    @Allowed({Who.SPECTATOR, Who.SEAT, Who.FACILITATOR, Who.CO_FACILITATOR})
    ModelAndView stage(@PathVariable SessionId id, Caller caller) {
        return page("stage/stage", id, Viewer.STAGE, Map.of("signedIn", caller.staff() != null));
    }

    /** @param more attributes of this page alone */
    public ModelAndView page(String template, SessionId id, Viewer viewer, Map<String, Object> more) {
        var seen = feeds.current(id, viewer);
        var model = new HashMap<>(more);
        var current = sessions.current(id);
        model.put("game", Game.of(sessions.card(id), current));
        model.put("firstWeekday", current.simulation().scenario().weekday());
        model.put("view", seen.view());
        model.put("version", seen.version());
        model.put("live", "/sessions/" + id + "/live?place=" + place(viewer));
        return new ModelAndView(template, model);
    }

    /** Which of the views that a browser may see its socket follows. */
    private static String place(Viewer viewer) {
        return switch (viewer) {
            case Viewer.InRole ignored -> "desk";
            case Viewer.Stage ignored -> "stage";
            case Viewer.Facilitator ignored -> "control";
        };
    }
}
