package escape.simulation;

import escape.simulation.drive.MemoryFile;
import escape.simulation.knowledge.Evidence;
import escape.simulation.knowledge.Knowledge;
import escape.simulation.knowledge.Reputation;
import escape.simulation.scenario.Document;
import escape.simulation.scenario.Happenings.Clue;
import escape.simulation.scenario.Parameters;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Documents as they are issued, and what readers learn from them. */
final class Papers {
    /** Lines of a generated excerpt; a matter of looks. */
    private static final int EXCERPT = 24;

    private static final int TIMINGS_IN_A_LINE = 10;

    private Papers() {}

    static void issue(Turn turn, String id, List<String> to) {
        add(turn, turn.scenario().document(id), to);
        for (String clue : turn.scenario().document(id).clues()) {
            to.forEach(reader -> learn(turn, reader, clue, null));
        }
    }

    /** An appendix: it exists, but only the request that carries it shows it. */
    static int issueSilently(Turn turn, String id) {
        return add(turn, turn.scenario().document(id), List.of());
    }

    private static int add(Turn turn, Document document, List<String> to) {
        int number = turn.state().archive().papers().size() + 1;
        turn.happen(new Event.DocumentIssued(
                number,
                document.id(),
                document.kind(),
                document.title(),
                document.from(),
                body(turn, document),
                List.copyOf(to)));
        return number;
    }

    private static String body(Turn turn, Document document) {
        Document.Generator generator = document.generator();
        if (generator == null) {
            return written(turn, document);
        }
        return switch (generator) {
            case MEMORY_FILE -> memoryFile(turn.state(), turn.parameters().memory());
            case ACCESS_LOG -> accessLog(turn, document);
            case TIMINGS -> timings(turn) + "\n\n" + written(turn, document);
        };
    }

    private static String written(Turn turn, Document document) {
        return document.body() == null ? "" : document.body().in(turn.facts());
    }

    /** The newest measurement's seconds, as somebody with a stopwatch would write them down. */
    private static String timings(Turn turn) {
        List<String> seconds =
                turn.state().archive().latency().reversed().stream()
                        .filter(day -> day.by() != null)
                        .findFirst()
                        .stream()
                        .flatMap(day -> day.timings().stream())
                        .map(timing -> String.format(Locale.ROOT, "%.1f", timing.seconds()))
                        .toList();
        return IntStream.iterate(0, first -> first < seconds.size(), first -> first + TIMINGS_IN_A_LINE)
                .mapToObj(first ->
                        String.join("  ", seconds.subList(first, Math.min(seconds.size(), first + TIMINGS_IN_A_LINE))))
                .collect(Collectors.joining("\n"));
    }

    static String memoryFile(State state, Parameters.Memory memory) {
        return MemoryFile.render(
                memory.phrases(),
                state.drive().tokens(),
                state.drive().density(),
                state.session().setup().seed(),
                EXCERPT);
    }

    /** The document's own words, then one line for each write of the day before, spread over the hours. */
    private static String accessLog(Turn turn, Document document) {
        String line = written(turn, document);
        var draws = turn.draws("access log");
        int writes = (int) Math.min(EXCERPT, Math.ceil(turn.state().drive().growth() * 4));
        List<Integer> minutes = IntStream.range(0, writes)
                .map(write -> draws.below(24 * 60))
                .sorted()
                .boxed()
                .toList();
        return minutes.stream()
                .map(minute -> "%02d:%02d  %s".formatted(minute / 60, minute % 60, line))
                .collect(Collectors.joining("\n"));
    }

    /** A clue at first hand, or from somebody who counts as far as they are trusted. Hearing less never unlearns more. */
    static void learn(Turn turn, String who, String clueId, @Nullable String from) {
        Clue clue = turn.scenario().clue(clueId);
        double weight =
                weight(clue) * (from == null ? 1 : trust(turn, from, who).expectation());
        Knowledge.Learned known = turn.state().knowledge().of(who).get(clueId);
        if (known == null || Math.abs(known.weight()) < Math.abs(weight)) {
            turn.happen(new Event.ClueLearned(who, clueId, from, weight));
        }
    }

    private static double weight(Clue clue) {
        Double ifDrive = clue.ifDrive();
        Double ifNot = clue.ifNot();
        return ifDrive == null || ifNot == null ? 0 : Evidence.weightOfEvidence(ifDrive, ifNot);
    }

    static Reputation trust(Turn turn, String of, String in) {
        Parameters.Knowing knowing = turn.parameters().knowing();
        return turn.state().knowledge().trust(of, in, new Reputation(knowing.trustAlpha(), knowing.trustBeta()));
    }
}
