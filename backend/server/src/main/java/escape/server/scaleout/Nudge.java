package escape.server.scaleout;

import escape.server.eventlog.SessionId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** That a session has come as far as this. No state travels: whoever hears it reads the log. */
record Nudge(SessionId session, long version) {
    private static final Pattern WRITTEN = Pattern.compile("(\\S{36}) (\\d{1,18})");

    static String write(Map<SessionId, Long> news) {
        return news.entrySet().stream()
                .map(one -> one.getKey() + " " + one.getValue())
                .collect(Collectors.joining("\n"));
    }

    /** What is no nudge is passed over: a node of another version may say more. */
    static List<Nudge> read(String message) {
        return message.lines().flatMap(line -> one(line).stream()).toList();
    }

    private static Optional<Nudge> one(String line) {
        var written = WRITTEN.matcher(line);
        return written.matches()
                ? SessionId.read(written.group(1)).map(id -> new Nudge(id, Long.parseLong(written.group(2))))
                : Optional.empty();
    }
}
