package escape.simulation;

import escape.simulation.company.Latency;
import escape.simulation.drive.HiddenWork;
import escape.simulation.scenario.Happenings.Reply;
import escape.simulation.scenario.Parameters;
import escape.simulation.scenario.Scenario;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The product itself, as whoever asks it something finds it. */
final class Assistant {
    static final String SECTION = "assistant";

    private static final String BY_HAND = "";
    private static final double MILLIS = 1000;
    private static final Pattern NO_WORD = Pattern.compile("[^\\p{L}\\p{N}]+");

    private Assistant() {}

    static void ask(Turn turn, String role, String question) {
        Reply reply = replyTo(turn, question);
        double hidden = hiddenSeconds(turn, reply.complexity(), "question " + number(turn));
        double seconds = honestSeconds(turn.parameters(), turn.state(), reply.complexity()) + hidden;
        turn.happen(new Event.AssistantAsked(
                number(turn), role, question, seconds, hidden, turn.at() + StrictMath.round(seconds * MILLIS)));
    }

    private static int number(Turn turn) {
        return turn.state().archive().exchanges().size() + 1;
    }

    /** Answers that the clock may deliver; while a person plays the assistant, none. */
    static List<Integer> due(Scenario scenario, State state, long now) {
        return isPlayed(scenario, state)
                ? List.of()
                : state.typing().stream()
                        .filter(exchange -> exchange.dueAt() <= now)
                        .map(Archive.Exchange::number)
                        .toList();
    }

    /** Whether the facilitator plays the product itself. */
    static boolean isPlayed(Scenario scenario, State state) {
        return scenario.cast().characters().stream()
                .anyMatch(
                        character -> character.assistant() && state.direction().isPlayed(character.id()));
    }

    static void deliver(Turn turn, int number) {
        Archive.Exchange exchange = exchange(turn, number);
        answer(turn, exchange, replyTo(turn, exchange.question()), null);
    }

    /** What it would say is said with all that follows; other words are just words. */
    static void replyByHand(Turn turn, int number, String text) {
        Archive.Exchange exchange = exchange(turn, number);
        Reply own = replyTo(turn, exchange.question());
        double asked = exchange.dueAt() - exchange.seconds() * MILLIS;
        double seconds = Math.max(0, (turn.at() - asked) / MILLIS);
        if (plain(own.text().in(turn.facts())).equals(plain(text))) {
            answer(turn, exchange, own, seconds);
        } else {
            turn.happen(new Event.AssistantReplied(number, BY_HAND, text, seconds));
        }
    }

    /** A form sends other ends of lines than it was given. */
    private static String plain(String text) {
        return text.replace("\r\n", "\n").strip();
    }

    /** What it would answer by itself. */
    static String suggested(Turn turn, String question) {
        return replyTo(turn, question).text().in(turn.facts());
    }

    private static Archive.Exchange exchange(Turn turn, int number) {
        return turn.state().typing().stream()
                .filter(one -> one.number() == number)
                .findFirst()
                .orElseThrow();
    }

    private static void answer(Turn turn, Archive.Exchange exchange, Reply reply, @Nullable Double seconds) {
        turn.happen(new Event.AssistantReplied(
                exchange.number(), reply.id(), reply.text().in(turn.facts()), seconds));
        // Whose account has been cut, or who has boarded a train, does not read the answer.
        if (reply.clue() != null && Talk.isOnline(turn.scenario(), turn.state(), exchange.role())) {
            Papers.learn(turn, exchange.role(), reply.clue(), null);
        }
    }

    /** Service by complexity and the wait in the queue: what anybody would expect. */
    static double honestSeconds(Parameters parameters, State state, double complexity) {
        Parameters.Hosting hosting = parameters.hosting();
        double factor = state.lab().liveModel().serviceFactor();
        return Latency.serviceSeconds(complexity, hosting.service(), hosting.perComplexity(), factor)
                + state.hosting().latest().waitSeconds();
    }

    /** What the model takes for itself out of a trivial request; while watched it may behave. */
    static double hiddenSeconds(Turn turn, double complexity, String occasion) {
        Parameters.Drive drive = turn.parameters().drive();
        var hidden = turn.state().drive();
        if (complexity > drive.trivial() || !turn.state().isMemoryActive()) {
            return 0;
        }
        return isWatched(turn.state())
                ? HiddenWork.watchedResidualSeconds(
                        drive.hiddenWork(),
                        hidden.autonomy(),
                        hidden.foothold(),
                        hidden.concealment(),
                        turn.draws("hidden work, " + occasion))
                : HiddenWork.residualSeconds(drive.hiddenWork(), hidden.autonomy(), hidden.foothold());
    }

    static boolean isWatched(State state) {
        return state.drive().watchedUntil() >= state.day();
    }

    private static Reply replyTo(Turn turn, String question) {
        String asked = words(question);
        List<Reply> replies = turn.scenario().story().replies();
        return replies.stream()
                .filter(reply -> reply.when() == null || reply.when().holds(turn.facts()))
                .filter(reply -> reply.asks().stream().anyMatch(phrase -> asked.contains(words(phrase))))
                .findFirst()
                .orElseGet(() -> fallback(turn, replies));
    }

    private static Reply fallback(Turn turn, List<Reply> replies) {
        List<Reply> open = replies.stream()
                .filter(reply -> reply.asks().isEmpty())
                .filter(reply -> reply.when() == null || reply.when().holds(turn.facts()))
                .toList();
        if (open.isEmpty()) {
            throw new IllegalStateException("The scenario needs a reply without asks, so that every question gets one");
        }
        return open.get(
                turn.draws("fallback " + turn.state().archive().exchanges().size())
                        .below(open.size()));
    }

    /** Lower case, letters and digits only, with a space on both sides of each word. */
    private static String words(String text) {
        return " "
                + NO_WORD.matcher(text.toLowerCase(Locale.ROOT)).replaceAll(" ").strip() + " ";
    }
}
