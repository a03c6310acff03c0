package escape.simulation.view;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** What only the facilitator sees. */
public sealed interface ControlSection extends Section {

    /**
     * @param clock one of lobby, running, paused, ended
     * @param stop why the last run-on came to rest on this day, null where there was none
     */
    record Pace(
            String clock,
            int day,
            double secondsPerDay,
            boolean hold,
            int waiting,
            @Nullable StopItem stop) implements ControlSection {
        @Override
        public String name() {
            return "pace";
        }
    }

    /**
     * @param cause one of decision, work, paper, message, move, draft, end, nothing
     * @param about what it was
     */
    record StopItem(String cause, String about) {}

    /** @param kinds of built-in players that an empty seat can be given to; {@code random} has no name of its own */
    record Seats(List<SeatItem> seats, List<Section.Choice> kinds) implements ControlSection {
        @Override
        public String name() {
            return "seats";
        }
    }

    /**
     * @param players people in the role
     * @param builtIn player in the role, null where there is none
     */
    record SeatItem(
            String role,
            String name,
            String accent,
            boolean accountOpen,
            List<PlayerItem> players,
            @Nullable PlayerItem builtIn) {}

    record PlayerItem(String id, String name) {}

    record StoryMap(List<ActItem> acts) implements ControlSection {
        @Override
        public String name() {
            return "story_map";
        }
    }

    record ActItem(String id, String title, List<BeatItem> beats) {}

    /** @param state one of reached, possible, waits */
    record BeatItem(
            String id, String title, String state, @Nullable Integer day, boolean byHand, String waits) {}

    /** @param watched whether the model knows that it is being measured */
    record Hidden(
            boolean active,
            boolean writable,
            boolean watched,
            double tokens,
            double density,
            double autonomy,
            double foothold,
            double concealment,
            double trivialSeconds,
            List<Series> history,
            List<Belief> beliefs,
            List<Mark> moves)
            implements ControlSection {
        @Override
        public String name() {
            return "hidden";
        }
    }

    record Belief(String name, double belief, List<String> clues) {}

    record Injects(List<InjectItem> injects, List<Section.Choice> roles) implements ControlSection {
        @Override
        public String name() {
            return "injects";
        }
    }

    /** @param day on which it happened, null while it has not */
    record InjectItem(
            String id,
            String title,
            @Nullable Integer day,
            @Nullable Integer plannedFor) {}

    record Characters(
            List<CharacterItem> characters,
            String steering,
            @Nullable MoveItem proposed,
            List<MoveItem> moves) implements ControlSection {
        @Override
        public String name() {
            return "characters";
        }
    }

    /**
     * @param assistant whether it is the product itself
     * @param drafts what it would have said by itself since it is played
     * @param questions to the assistant that wait for whoever plays it
     */
    record CharacterItem(
            String id,
            String name,
            String title,
            boolean taken,
            boolean assistant,
            List<Section.Choice> recipients,
            List<DraftItem> drafts,
            List<QuestionItem> questions) {}

    record DraftItem(int number, int day, String to, String text) {}

    /** @param suggestion what it would answer by itself */
    record QuestionItem(int number, String from, String question, String suggestion) {}

    record MoveItem(String id, String title, boolean possible, int times) {}

    record Figures(List<FigureItem> figures) implements ControlSection {
        @Override
        public String name() {
            return "figures";
        }
    }

    /**
     * @param kind of figure, for its words
     * @param subject whose figure it is, empty where there is only one
     */
    record FigureItem(
            String id,
            String kind,
            String subject,
            double value,
            double min,
            double max,
            @Nullable String lastReason) {}

    /** The newest events, as type and words, newest first. */
    record Journal(List<JournalLine> lines) implements ControlSection {
        @Override
        public String name() {
            return "journal";
        }
    }

    record JournalLine(int day, String type, String words) {}

    record Endings(List<Section.Choice> endings) implements ControlSection {
        @Override
        public String name() {
            return "endings";
        }
    }
}
