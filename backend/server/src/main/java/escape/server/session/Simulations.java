package escape.server.session;

import escape.server.scenarios.Problem;
import escape.server.scenarios.Reading;
import escape.simulation.Simulation;
import escape.simulation.players.Game;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** The rules of the scenarios that were asked for last, by the hash of their text. */
final class Simulations {
    private static final int REMEMBERED = 16;

    /** What a kept scenario is to this version of the server. */
    private sealed interface Kept {
        record Whole(Simulation simulation) implements Kept {}

        record Unreadable(List<Problem> problems) implements Kept {}
    }

    private final Shelf shelf;
    private final UnaryOperator<String> texts;
    private final Once<String, Kept> reading = new Once<>();
    private final Map<String, Kept> recent = new LinkedHashMap<>(16, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Kept> eldest) {
            return size() > REMEMBERED;
        }
    };

    Simulations(Shelf shelf, UnaryOperator<String> texts) {
        this.shelf = shelf;
        this.texts = texts;
    }

    /** Reads each but once, however many ask for it at the same time; whoever asks for another does not wait. */
    Simulation of(SessionCard card) {
        var known = known(card.scenarioHash());
        return switch (known == null ? reading.get(card.scenarioHash(), () -> read(card.scenarioHash())) : known) {
            case Kept.Whole(var simulation) -> simulation;
            case Kept.Unreadable(var problems) -> throw new UnreadableScenario(card.engineVersion(), problems);
        };
    }

    private @Nullable Kept known(String hash) {
        synchronized (recent) {
            return recent.get(hash);
        }
    }

    private Kept read(String hash) {
        var meanwhile = known(hash);
        if (meanwhile != null) {
            return meanwhile;
        }
        var kept = switch (shelf.read(texts.apply(hash))) {
            case Reading.Read(var scenario, var _) -> new Kept.Whole(Game.rules(scenario));
            case Reading.Unreadable(var problems) -> new Kept.Unreadable(problems);
        };
        synchronized (recent) {
            recent.put(hash, kept);
        }
        return kept;
    }
}
