package escape.server.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The fields of a scenario's own form: those named {@code arg.<id>}. */
final class FormArguments {
    private static final String PREFIX = "arg.";
    private final int most;
    private final int longest;

    FormArguments(int most, int longest) {
        this.most = most;
        this.longest = longest;
    }

    /** In the order of their names, cut to the most that any form has; the rules judge what is in them. */
    Map<String, String> of(HttpServletRequest request) {
        var arguments = new LinkedHashMap<String, String>();
        request.getParameterMap().keySet().stream()
                .filter(name -> name.startsWith(PREFIX))
                .sorted()
                .limit(most)
                .forEach(name -> arguments.put(name.substring(PREFIX.length()), value(request, name)));
        return arguments;
    }

    private String value(HttpServletRequest request, String name) {
        var value = request.getParameter(name);
        return value.length() <= longest ? value : value.substring(0, longest);
    }

    static @Nullable String filled(@Nullable String text) {
        return text == null || text.isBlank() ? null : text;
    }
}
