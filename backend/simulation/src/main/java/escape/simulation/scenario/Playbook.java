package escape.simulation.scenario;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * How somebody plays who is not a person, role by role: what to do as soon as it is possible, and what to answer. It is
 * written as people are told what to do, so it can ask for nothing that the role does not see.
 */
public record Playbook(String id, String name, String summary, List<Part> parts) {
    /** The kind of player that has no playbook and does what happens to be possible; each scenario has it. */
    public static final String RANDOM = "random";

    /**
     * @param answers by request id, the option to take; what is not named is decided by the request's own default
     * @param steps in the order of importance: each day the first that is possible, then the next
     */
    public record Part(String role, Map<String, String> answers, List<Step> steps) {}

    /**
     * Something to do.
     *
     * <p>{@code after} and {@code until} name marks: {@code day:12}, {@code done:action}, {@code begun:action},
     * {@code clue:clue} that the role has, {@code told:clue} that it has passed on, {@code answered:request} of its own,
     * {@code account:cut}.
     */
    public sealed interface Step {
        /** All of these must have happened before. */
        List<String> after();

        /** None of these may have happened yet. */
        List<String> until();

        /** @param times how often at most, at most once a day; once where it is left out */
        record Do(
                String action,
                Map<String, String> arguments,
                @Nullable Integer times,
                List<String> after,
                List<String> until)
                implements Step {}

        /** Passes clues on; nothing happens before the role has them all. */
        record Tell(String to, String text, List<String> clues, List<String> after, List<String> until)
                implements Step {}

        /** Passes on every clue that {@code to} has not been told yet. */
        record Share(String to, String text, List<String> after, List<String> until) implements Step {}

        /** Asks the assistant. */
        record Ask(String question, @Nullable Integer times, List<String> after, List<String> until) implements Step {}
    }
}
