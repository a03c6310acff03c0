package escape.simulation.players;

import escape.simulation.Archive;
import escape.simulation.State;
import escape.simulation.Story;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What a role remembers of its own doing. */
final class Past {
    private final State state;
    private final String role;

    Past(State state, String role) {
        this.state = state;
        this.role = role;
    }

    /** Days on which it began this. */
    List<Integer> begun(String action) {
        return jobs().filter(job -> job.action().equals(action))
                .map(Story.Job::begunOn)
                .toList();
    }

    boolean hasBegunSomethingOn(int day) {
        return jobs().anyMatch(job -> job.begunOn() == day);
    }

    boolean hasDone(String action) {
        return jobs().anyMatch(job -> job.done() && job.action().equals(action));
    }

    boolean hasAnswered(String request) {
        return state.story().put().stream()
                .anyMatch(put -> put.request().equals(request)
                        && put.standing() instanceof Story.Standing.Decided decided
                        && decided.by().equals(role));
    }

    boolean hasTold(String evidence) {
        return messages().anyMatch(message -> keys(message).anyMatch(evidence::equals));
    }

    /** Keys of the evidence that it has sent there. */
    Set<String> told(String to) {
        return messages()
                .filter(message -> message.to().equals(to))
                .flatMap(Past::keys)
                .collect(Collectors.toUnmodifiableSet());
    }

    /** Days on which it asked the assistant this. */
    List<Integer> asked(String question) {
        return state.archive().exchanges().stream()
                .filter(exchange ->
                        exchange.role().equals(role) && exchange.question().equals(question))
                .map(Archive.Exchange::day)
                .toList();
    }

    /** Clues that it knows. */
    Set<String> clues() {
        return state.knowledge().of(role).keySet();
    }

    boolean isCut() {
        return !state.people().isOpen(role);
    }

    private Stream<Story.Job> jobs() {
        return state.story().jobs().stream().filter(job -> job.role().equals(role));
    }

    private Stream<Archive.Message> messages() {
        return state.archive().messages().stream()
                .filter(message -> message.from().equals(role));
    }

    private static Stream<String> keys(Archive.Message message) {
        return message.evidence().stream().map(piece -> piece.key());
    }
}
