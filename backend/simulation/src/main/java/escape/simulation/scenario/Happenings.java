package escape.simulation.scenario;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The parts of the story that are read, heard and found out. */
public record Happenings(
        List<Act> acts,
        List<Beat> beats,
        List<NewsItem> press,
        List<Clue> clues,
        List<Reply> replies,
        List<Move> moves,
        List<Ending> endings,
        List<Secret> secrets) {

    public record Act(String id, String title, String blurb) {}

    /**
     * A moment of the story.
     *
     * @param reached when it has happened
     * @param waits what it waits for, in the facilitator's words
     * @param possible when a player could bring it about now
     * @param inject effects when the facilitator brings it about
     * @param open whether the stage may name it once it has happened
     */
    public record Beat(
            String id,
            String act,
            String title,
            Condition reached,
            @Nullable Condition possible,
            String waits,
            boolean open,
            List<Effect> inject) {}

    /** @param jumps by company id: the jump of the log price */
    public record NewsItem(String id, String outlet, Text headline, Text body, Map<String, Jump> jumps) {}

    /** Mean and standard deviation of a jump of the log price (Merton 1976). */
    public record Jump(double mean, double spread) {}

    /**
     * @param ifDrive probability of seeing it when the model acts on its own; null where it tells nothing of that
     * @param ifNot probability of seeing it otherwise; null where {@code ifDrive} is
     */
    public record Clue(
            String id,
            String text,
            @Nullable Double ifDrive,
            @Nullable Double ifNot) {}

    /**
     * What the assistant says.
     *
     * @param asks phrases, any of which in the question calls for this reply; empty is the fallback
     * @param suggestion shown to players as something to ask; null keeps it for finders
     * @param complexity work in the request, 0 (trivial) to 1
     * @param clue learned by whoever asks
     */
    public record Reply(
            String id,
            List<String> asks,
            @Nullable String suggestion,
            @Nullable Condition when,
            double complexity,
            Text text,
            @Nullable String clue) {}

    /**
     * Something that the model does for its own ends.
     *
     * @param utility how much it wants to, in the model's own units; the greatest above zero is chosen
     * @param rest days before it can come again; null means once only
     */
    public record Move(
            String id,
            String title,
            Condition when,
            Quantity utility,
            @Nullable Integer rest,
            List<Effect> effects) {}

    /**
     * @param when judged daily, the first that holds ends the session
     * @param reasons which conditions led here, for the debriefing
     */
    public record Ending(String id, String title, Condition when, Text text, List<Reason> reasons) {}

    /**
     * What public texts must not give away; the reader of scenario files looks.
     *
     * @param phrases words in which it would be told, whatever their case
     * @param known roles whose own texts may say it
     */
    public record Secret(List<String> phrases, List<String> known) {}

    public record Reason(String text, Condition met) {}
}
