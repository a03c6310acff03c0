package escape.server.live;

import static org.springframework.web.util.HtmlUtils.htmlEscape;

import escape.server.web.Game;
import escape.simulation.view.View;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.thymeleaf.ITemplateEngine;
import org.thymeleaf.context.Context;

/** Frames for browsers: Turbo streams of the page's own fragments, in an element that says the versions. */
public final class HtmlFrames {
    private final ITemplateEngine engine;

    HtmlFrames(ITemplateEngine engine) {
        this.engine = engine;
    }

    public String write(FromServer frame, Game game, int firstWeekday, Locale language) {
        return switch (frame) {
            case FromServer.Update(long from, long to, var view, var sections) ->
                render(
                        "live/update",
                        Map.of("from", from, "sections", View.byName(sections)),
                        to,
                        view,
                        game,
                        firstWeekday,
                        language);
            case FromServer.Whole(long to, var view) ->
                render("live/replaced", Map.of(), to, view, game, firstWeekday, language);
            case FromServer.Welcome welcome -> element("welcome", Map.of("version", welcome.version()), "");
            case FromServer.Present(var roles, int spectators) ->
                element("presence", Map.of("spectators", spectators), names(roles));
            case FromServer.Notes() -> element("notes", Map.of(), "");
            case FromServer.Ack(String key, long version) -> element("ack", Map.of("key", key, "version", version), "");
            case FromServer.Refused(String key, var reasons) -> element("refused", Map.of("key", key), words(reasons));
            case FromServer.Error(String code, String message) ->
                element("error", Map.of("code", code), paragraph(message));
            case FromServer.Pong() -> element("pong", Map.of(), "");
        };
    }

    private String render(
            String template,
            Map<String, Object> own,
            long to,
            View view,
            Game game,
            int firstWeekday,
            Locale language) {
        var variables = new HashMap<>(own);
        variables.put("to", to);
        variables.put("version", to);
        variables.put("view", view);
        variables.put("game", game);
        variables.put("firstWeekday", firstWeekday);
        return engine.process(template, new Context(language, variables)).strip();
    }

    private static String element(String kind, Map<String, Object> attributes, String content) {
        var written = attributes.entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .map(one -> " " + one.getKey() + "=\"" + htmlEscape(String.valueOf(one.getValue())) + "\"")
                .collect(Collectors.joining());
        return "<escape-" + kind + written + ">" + content + "</escape-" + kind + ">";
    }

    /** A name is somebody's alone in a session, so it needs no role beside it. */
    private static String names(Map<String, List<String>> roles) {
        return roles.values().stream()
                .flatMap(List::stream)
                .map(HtmlFrames::paragraph)
                .collect(Collectors.joining());
    }

    private static String words(List<FromServer.Reason> reasons) {
        return reasons.stream().map(reason -> paragraph(reason.words())).collect(Collectors.joining());
    }

    private static String paragraph(String text) {
        return "<p>" + htmlEscape(text) + "</p>";
    }
}
