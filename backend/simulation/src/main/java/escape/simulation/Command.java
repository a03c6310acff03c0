package escape.simulation;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What somebody wants. {@link Simulation#decide} answers each with events or with reasons against it. */
public sealed interface Command {

    /** Takes a seat; {@code role} null watches as a spectator. */
    record TakeSeat(String player, String name, @Nullable String role) implements Command {}

    record LeaveSeat(String player) implements Command {}

    /** Gives a role that nobody plays to a built-in player; it leaves when its seat is taken back, or a person takes it. */
    record SeatBuiltIn(String role, String kind) implements Command {}

    /** Takes a seat, gives all others to built-in players of this kind, and makes the session the player's own. */
    record PlayAlone(String player, String name, String role, String kind) implements Command {}

    record Start() implements Command {}

    record Pause() implements Command {}

    record Resume() implements Command {}

    /** @param secondsPerDay real seconds that a simulated day takes */
    record ChangePace(double secondsPerDay) implements Command {}

    /** @param hold whether the clock waits while a request waits for a person */
    record HoldClock(boolean hold) implements Command {}

    /** Day {@code day} begins; refused unless it is the next one, so proposing it twice does no harm. */
    record BeginDay(int day) implements Command {}

    /** Lets days pass until something needs somebody. */
    record RunOn() implements Command {}

    /** @param why the player's own line, optional */
    record Act(
            String action,
            Map<String, String> arguments,
            @Nullable String why) implements Command {}

    /** @param number of the request as it was put, so that an old page cannot answer a new one */
    record Answer(
            int number,
            String option,
            Map<String, String> arguments,
            @Nullable String why) implements Command {}

    /** @param evidence ids of clues and numbers of documents, as {@code clue:id} and {@code document:number} */
    record Send(String to, String text, List<String> evidence) implements Command {}

    record AskAssistant(String question) implements Command {}

    record DeliverReply(int number) implements Command {}

    /** Lets an inject happen now. */
    record FireInject(String inject) implements Command {}

    /** Brings a beat about. */
    record BringAbout(String beat) implements Command {}

    /** Free text from the facilitator; {@code to} null is everybody. */
    record Announce(@Nullable String to, String title, String text) implements Command {}

    record TakeOver(String character) implements Command {}

    record HandBack(String character) implements Command {}

    record SpeakAs(String character, String to, String text) implements Command {}

    /** Lets a character say what it would have said by itself, in these words. */
    record SendDraft(int number, String text) implements Command {}

    record DropDraft(int number) implements Command {}

    /** Answers as the assistant, while it is taken over. */
    record ReplyAs(int number, String text) implements Command {}

    /** Sets a figure, by hand and with a reason. */
    record Adjust(String figure, double value, String reason) implements Command {}

    /** How the hidden side's moves are chosen. */
    record SteerMoves(Steering steering) implements Command {}

    /** Makes the hidden side do something now. */
    record MakeMove(String move) implements Command {}

    record SetAccess(String role, boolean open, String reason) implements Command {}

    /** Ends the session; {@code ending} null ends it without a verdict. */
    record End(@Nullable String ending, String reason) implements Command {}
}
