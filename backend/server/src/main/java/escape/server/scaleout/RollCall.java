package escape.server.scaleout;

import escape.server.eventlog.SessionId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** Who is connected to which session at one node, as it is told to the others. */
final class RollCall {
    private RollCall() {}

    static String write(Map<SessionId, Set<String>> players) {
        return players.entrySet().stream()
                .map(one -> line(one.getKey(), one.getValue()))
                .collect(Collectors.joining("\n"));
    }

    /** What is none is passed over: a node of another version may say more. */
    static Map<SessionId, Set<String>> read(String message) {
        var players = new HashMap<SessionId, Set<String>>();
        for (var line : message.lines().toList()) {
            List<String> words = Arrays.asList(line.split(" "));
            SessionId.read(words.getFirst())
                    .ifPresent(session -> players.put(session, Set.copyOf(words.subList(1, words.size()))));
        }
        return players;
    }

    private static String line(SessionId session, Set<String> players) {
        var words = new ArrayList<String>();
        words.add(session.toString());
        words.addAll(players);
        return String.join(" ", words);
    }
}
