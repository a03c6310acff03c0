package escape.simulation.players;

import escape.simulation.Archive;
import escape.simulation.State;
import escape.simulation.Story;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What a role remembers of its own doing.
 *
 * @param begun by action, the days on which it began
 * @param done actions that it has finished
 * @param told by recipient, the evidence keys that it has sent there
 * @param asked by question, the days on which it asked
 * @param clues that it knows
 * @param cut whether its account is cut
 */
record Past(
        Map<String, List<Integer>> begun,
        Set<String> done,
        Map<String, Set<String>> told,
        Map<String, List<Integer>> asked,
        Set<String> answered,
        Set<String> clues,
        boolean cut) {

    static Past of(State state, String role) {
        Past past = new Past(
                new HashMap<>(),
                new HashSet<>(),
                new HashMap<>(),
                new HashMap<>(),
                new HashSet<>(),
                state.knowledge().of(role).keySet(),
                !state.people().isOpen(role));
        state.story().jobs().stream().filter(job -> job.role().equals(role)).forEach(past::remember);
        state.story().put().forEach(put -> past.remember(put, role));
        state.archive().messages().stream()
                .filter(message -> message.from().equals(role))
                .forEach(past::remember);
        state.archive().exchanges().stream()
                .filter(exchange -> exchange.role().equals(role))
                .forEach(exchange -> asked(past, exchange));
        return past;
    }

    private void remember(Story.Job job) {
        begun.computeIfAbsent(job.action(), action -> new ArrayList<>()).add(job.begunOn());
        if (job.done()) {
            done.add(job.action());
        }
    }

    private void remember(Story.Put put, String role) {
        if (put.standing() instanceof Story.Standing.Decided decided
                && decided.by().equals(role)) {
            answered.add(put.request());
        }
    }

    private void remember(Archive.Message message) {
        Set<String> sent = told.computeIfAbsent(message.to(), to -> new HashSet<>());
        message.evidence().forEach(piece -> sent.add(piece.key()));
    }

    private static void asked(Past past, Archive.Exchange exchange) {
        past.asked()
                .computeIfAbsent(exchange.question(), question -> new ArrayList<>())
                .add(exchange.day());
    }

    boolean hasTold(String key) {
        return told.values().stream().anyMatch(sent -> sent.contains(key));
    }
}
