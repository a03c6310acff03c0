package escape.simulation.scenario;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** What an action, answer, inject or move does. The whole vocabulary that a scenario has for changing its world. */
public sealed interface Effect {

    /** Gives a document to roles. */
    record Issue(String document, List<String> to) implements Effect {}

    /** Publishes a press item; prices jump by what the item says. */
    record Publish(String item) implements Effect {}

    /** Sets a yes-or-no fact of the story. */
    record Flag(String name, boolean value) implements Effect {}

    /** Sets a number of the story. */
    record Figure(String name, Quantity value) implements Effect {}

    /** Sets a yes-or-no fact by chance, with this probability. */
    record Draw(String flag, Quantity probability) implements Effect {}

    /** Lets roles or characters learn a clue at first hand. */
    record Reveal(String clue, List<String> to) implements Effect {}

    /** Spends dollars from a budget line. */
    record Pay(String line, Quantity amount, String purpose) implements Effect {}

    /** Sets a budget line's monthly cap, in dollars. */
    record Cap(String line, Quantity amount) implements Effect {}

    /**
     * Trains a model.
     *
     * @param base id of the model to start from, or {@code live}
     * @param spend dollars
     * @param focus share of the training data on {@code skill}, 0 to 1; the rest is spread over the other skills
     */
    record Train(String model, String name, String base, Quantity spend, String skill, Quantity focus, boolean memory)
            implements Effect {}

    /** Measures a model ({@code live} or an id) on a benchmark; only {@code to} sees it, and the scenario's texts. */
    record Measure(String benchmark, String model, List<String> to) implements Effect {}

    /** Ranks models over benchmarks in public; sets {@code winner} when the named model is first. */
    record Compete(List<String> benchmarks, List<String> models, String favourite, String winner) implements Effect {}

    /** Makes a model the one that customers use. */
    record Release(String model, String name) implements Effect {}

    /** Lets the live model write its memory, or not. */
    record Memory(boolean writable) implements Effect {}

    /** Separates the containers, which breaks the share of links given by {@code effectiveness}, 0 to 1. */
    record Isolate(Quantity effectiveness) implements Effect {}

    /** Orders servers that arrive after the scenario's lead time. */
    record Order(Quantity servers) implements Effect {}

    /**
     * Measures response times on purpose; the model may notice.
     *
     * @param times that the simplest request is timed; null takes as many as the daily log
     */
    record Probe(String by, @Nullable Integer times) implements Effect {}

    /** Draws the containers and their links, as they are now, for roles. */
    record Chart(List<String> to) implements Effect {}

    /** Changes a person's employment. */
    record Employ(String person, Employment status) implements Effect {}

    /** Opens or cuts a role's account. */
    record Access(String role, boolean open) implements Effect {}

    /** Moves a person to a place. */
    record Travel(String person, String place) implements Effect {}

    /** Changes how a person is connected. */
    record Connect(String person, String connection) implements Effect {}

    /** Settles whether somebody's word has proved good. */
    record Trust(
            String of,
            String in,
            boolean confirmed,
            @Nullable Double weight) implements Effect {}

    /** Moves a person's morale. */
    record Morale(String person, double change) implements Effect {}

    /** Puts a request before the one who decides it. */
    record Ask(String request) implements Effect {}

    /** Takes a request back. */
    record Withdraw(String request) implements Effect {}

    /** Lets an inject happen some days later. */
    record Later(String inject, int days) implements Effect {}

    /** A character writes to a role or a channel. */
    record Say(String from, String to, Text text) implements Effect {}

    /** One thing or another, by what holds at that moment. */
    record Either(Condition when, List<Effect> then, List<Effect> otherwise) implements Effect {}

    /** The session ends with this ending. */
    record Finish(String ending) implements Effect {}

    enum Employment {
        EMPLOYED,
        SUSPENDED,
        DISMISSED
    }
}
