package escape.server.replay;

import escape.server.access.Allowed;
import escape.server.access.Caller;
import escape.server.access.Denied;
import escape.server.access.Who;
import escape.server.eventlog.SessionId;
import escape.server.live.Changes;
import escape.server.live.FromServer;
import escape.server.live.HtmlFrames;
import escape.server.notes.NoteRow;
import escape.server.notes.Notes;
import escape.server.session.Sessions;
import escape.server.web.Game;
import escape.simulation.Actor;
import escape.simulation.scenario.Scenario;
import escape.simulation.view.View;
import escape.simulation.view.Viewer;
import escape.simulation.view.Views;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/**
 * A session seen again. The facilitator sees it as anybody; a player, once it has ended, as the player saw it.
 */
@Controller
@RequestMapping("/sessions/{id}/replay")
class ReplayPages {
    private static final MediaType HTML = new MediaType(MediaType.TEXT_HTML, StandardCharsets.UTF_8);

    private final Sessions sessions;
    private final Recordings recordings;
    private final HtmlFrames frames;
    private final Notes notes;
    private final MessageSource messages;

    public record Choice(String key, String name) {}

    ReplayPages(Sessions sessions, Recordings recordings, HtmlFrames frames, Notes notes, MessageSource messages) {
        this.sessions = sessions;
        this.recordings = recordings;
        this.frames = frames;
        this.notes = notes;
        this.messages = messages;
    }

    @GetMapping
    @Allowed({Who.FACILITATOR, Who.CO_FACILITATOR, Who.SEAT, Who.SPECTATOR})
    ModelAndView replay(
            @PathVariable SessionId id,
            Caller caller,
            @RequestParam(required = false) @Nullable String as,
            @RequestParam(required = false) @Nullable Integer at,
            Locale language) {
        var viewers = viewers(id, caller);
        var viewer = viewer(viewers, as);
        var recording = recordings.of(id);
        var timeline = Timeline.of(recording);
        var version = at == null ? recording.last() : Math.clamp(at, 0, recording.last());
        return new ModelAndView(
                "replay/replay",
                Map.of(
                        "game", game(id),
                        "firstWeekday", recording.scenario().weekday(),
                        "view", view(recording, version, viewer),
                        "version", version,
                        "as", viewer.key(),
                        "viewers", choices(viewers, recording.scenario(), language),
                        "timeline", seesAll(id, caller) ? timeline : timeline.daysAlone(),
                        "notes", notes(id, caller),
                        "signedIn", caller.staff() != null));
    }

    /** What changes on the page between two versions; without {@code from}, everything. */
    @GetMapping("/frames")
    @Allowed({Who.FACILITATOR, Who.CO_FACILITATOR, Who.SEAT, Who.SPECTATOR})
    ResponseEntity<String> frames(
            @PathVariable SessionId id,
            Caller caller,
            @RequestParam(required = false) @Nullable String as,
            @RequestParam(required = false) @Nullable Integer from,
            @RequestParam int at,
            Locale language) {
        var viewer = viewer(viewers(id, caller), as);
        var recording = recordings.of(id);
        var to = Math.clamp(at, 0, recording.last());
        var after = view(recording, to, viewer);
        var frame = from == null || from < 0 || from > recording.last()
                ? new FromServer.Whole(to, after)
                : Changes.between(from, view(recording, from, viewer), to, after);
        return ResponseEntity.ok()
                .contentType(HTML)
                .body(frames.write(frame, game(id), recording.scenario().weekday(), language));
    }

    /** In the order of time. They are not for who has played, not even alone. */
    private List<NoteRow> notes(SessionId id, Caller caller) {
        return caller.staff() == null ? List.of() : notes.of(id, caller.staff()).reversed();
    }

    private static View view(Recording recording, int version, Viewer viewer) {
        return Views.of(recording.scenario(), recording.at(version), viewer);
    }

    private Game game(SessionId id) {
        return Game.of(sessions.card(id), sessions.current(id));
    }

    private List<Viewer> viewers(SessionId id, Caller caller) {
        var current = sessions.current(id);
        if (seesAll(id, caller)) {
            var roles =
                    current.simulation().scenario().roles().stream().<Viewer>map(role -> new Viewer.InRole(role.id()));
            return Stream.concat(Stream.of(Viewer.FACILITATOR, Viewer.STAGE), roles)
                    .toList();
        }
        if (!current.state().session().isEnded()) {
            throw new Denied(HttpStatus.FORBIDDEN, "error.not_ended");
        }
        return List.of(caller.viewer());
    }

    /** Who has played alone has nobody to keep a secret from, once it is over. */
    private boolean seesAll(SessionId id, Caller caller) {
        var table = sessions.current(id).state().session();
        return caller.viewer().equals(Viewer.FACILITATOR)
                || table.isEnded() && caller.actor() instanceof Actor.Player player && table.isAlone(player.id());
    }

    private static Viewer viewer(List<Viewer> viewers, @Nullable String key) {
        return viewers.stream()
                .filter(viewer -> key == null || viewer.key().equals(key))
                .findFirst()
                .orElseThrow(() -> new Denied(HttpStatus.NOT_FOUND, "error.no_viewer"));
    }

    private List<Choice> choices(List<Viewer> viewers, Scenario scenario, Locale language) {
        return viewers.stream()
                .map(viewer -> new Choice(
                        viewer.key(),
                        switch (viewer) {
                            case Viewer.InRole(String role) ->
                                scenario.role(role).name();
                            case Viewer.Stage() -> messages.getMessage("page.stage", null, language);
                            case Viewer.Facilitator() -> messages.getMessage("page.control", null, language);
                        }))
                .toList();
    }
}
