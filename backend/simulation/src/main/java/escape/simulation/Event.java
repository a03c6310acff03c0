package escape.simulation;

import escape.simulation.scenario.Document;
import escape.simulation.scenario.Effect;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What has happened: outcomes only, never formulas, so that an old log replays the same after every change of the model.
 */
public sealed interface Event {

    // the session

    /** @param kind of built-in player; null for a person */
    record SeatTaken(
            String player,
            String name,
            @Nullable String role,
            @Nullable String kind) implements Event {}

    record SeatLeft(String player) implements Event {}

    /** From now on the session is this player's own. */
    record AloneBegun(String player) implements Event {}

    record Started() implements Event {}

    record Paused() implements Event {}

    record Resumed() implements Event {}

    record PaceChanged(double secondsPerDay) implements Event {}

    record ClockHeld(boolean hold) implements Event {}

    record DayBegan(int day) implements Event {}

    /** @param note why the facilitator ended it; null where the story did */
    record Ended(
            @Nullable String ending,
            String title,
            String text,
            List<Reason> reasons,
            @Nullable String note) implements Event {}

    /** A condition of the ending, and whether it held. */
    record Reason(String text, boolean met) {}

    /** What follows up to the next of these, or the next day, is what a built-in player does in this role. */
    record BuiltInActed(String role, String kind) implements Event {}

    // what people do

    record ActionBegun(
            int number,
            String action,
            String role,
            Map<String, String> arguments,
            int endsOn,
            @Nullable String why) implements Event {}

    record ActionDone(int number, String action) implements Event {}

    record RequestPut(
            int number,
            String request,
            String summary,
            @Nullable Double cost,
            @Nullable Integer appendix,
            int expires) implements Event {}

    record RequestDecided(
            int number,
            String option,
            Map<String, String> arguments,
            String by,
            @Nullable String why) implements Event {}

    record RequestWithdrawn(int number) implements Event {}

    record MessageSent(int number, String from, String to, String text, List<Attached> evidence, boolean inPerson)
            implements Event {}

    /** Evidence as it was sent: what it is called and the clues that it carries. */
    record Attached(String key, String label, List<String> clues) {}

    record AssistantAsked(int number, String role, String question, double seconds, double hiddenSeconds, long dueAt)
            implements Event {}

    /** @param seconds that it really took, where a person wrote it; null where it took what was told when it was asked */
    record AssistantReplied(
            int number, String reply, String text, @Nullable Double seconds) implements Event {}

    // what is read and learned

    record DocumentIssued(
            int number, String document, Document.Kind kind, String title, String from, String body, List<String> to)
            implements Event {}

    record PaperShared(int number, List<String> to) implements Event {}

    record PressPublished(String item, String outlet, String headline, String body) implements Event {}

    /** @param weight evidence in natural-log units, after trust in the one who told it */
    record ClueLearned(String by, String clue, @Nullable String from, double weight) implements Event {}

    record TrustSettled(String of, String in, double alpha, double beta) implements Event {}

    record FlagSet(String flag, boolean value) implements Event {}

    record FigureSet(String figure, double value) implements Event {}

    record InjectHappened(String inject, boolean byHand) implements Event {}

    record InjectScheduled(String inject, int day) implements Event {}

    record BeatReached(String beat, boolean byHand) implements Event {}

    record Announced(@Nullable String to, String title, String text) implements Event {}

    // the lab and the product

    record ModelTrained(
            String model,
            String name,
            String base,
            double dollars,
            Map<String, Double> abilities,
            boolean memory,
            double serviceFactor,
            double costFactor)
            implements Event {}

    record ModelMeasured(String benchmark, String model, int passed, int items, List<String> to) implements Event {}

    record LeaderboardUpdated(Map<String, Map<String, Integer>> passedByBenchmarkAndFirm) implements Event {}

    record CompetitionHeld(List<String> benchmarks, List<Entrant> ranking) implements Event {}

    record Entrant(String model, String name, Map<String, Integer> passed, double mean) {}

    record ModelReleased(String model, String name) implements Event {}

    // the company

    record MoneySpent(String line, double dollars, String purpose) implements Event {}

    record CapSet(String line, double dollars) implements Event {}

    /** A day's books; {@code spent} by purpose, {@code cash} at the end of the day, dollars. */
    record BooksClosed(double revenue, Map<String, Double> spent, double cash) implements Event {}

    /** The lines start afresh. */
    record MonthBegan() implements Event {}

    /** @param adopters millions; {@code shares} by firm, the rest of 1 uses none */
    record MarketSettled(double adopters, Map<String, Double> shares, Map<String, Double> progress) implements Event {}

    record PricesMoved(Map<String, Double> prices) implements Event {}

    record NewsJumped(Map<String, Double> logJumps) implements Event {}

    /**
     * @param offered requests a second in the peak hour
     * @param capacity requests a second that the servers can do
     * @param waitSeconds mean seconds in the queue
     * @param turnedAway share of requests
     */
    record LoadServed(double offered, double capacity, double waitSeconds, double turnedAway) implements Event {}

    record ServersOrdered(int servers, int arriveOn) implements Event {}

    record ServersArrived(int servers) implements Event {}

    record LatencyLogged(List<Timing> timings) implements Event {}

    /** One request of the log; {@code complexity} 0 to 1, {@code seconds} in all. */
    record Timing(String label, double complexity, double seconds) {}

    record LatencyProbed(String by, List<Timing> timings) implements Event {}

    // people

    record EmploymentChanged(String person, Effect.Employment status) implements Event {}

    /** @param reason the facilitator's; null where the story did it */
    record AccessSet(String role, boolean open, @Nullable String reason) implements Event {}

    record Travelled(String person, String place) implements Event {}

    record Connected(String person, String connection) implements Event {}

    record MoraleMoved(String person, double morale) implements Event {}

    // the hidden side

    record MemoryWritten(double tokens, double density) implements Event {}

    record DriveGrew(double autonomy, double foothold) implements Event {}

    record MemorySet(boolean writable) implements Event {}

    record ContainersIsolated(double foothold) implements Event {}

    record ConcealmentRose(double concealment) implements Event {}

    /** The model knows until the end of this day that somebody measures. */
    record WatchBegan(int until) implements Event {}

    /** Who is linked to whom among {@code containers} numbered from 0, as an investigation found it. */
    record NetworkCharted(int containers, List<Link> links, List<String> to) implements Event {}

    record Link(int from, int to) {}

    record MoveProposed(String move) implements Event {}

    record MoveMade(String move) implements Event {}

    record SteeringSet(Steering steering) implements Event {}

    // the facilitator's hand

    record CharacterTakenOver(String character) implements Event {}

    record CharacterHandedBack(String character) implements Event {}

    record FigureAdjusted(String figure, double from, double to, String reason) implements Event {}

    /** What a character that the facilitator plays would have said by itself. */
    record LineDrafted(int number, String from, String to, String text) implements Event {}

    /** The facilitator has sent it or dropped it. */
    record DraftSettled(int number) implements Event {}

    record RunOnStopped(Direction.Cause cause, String about) implements Event {}
}
