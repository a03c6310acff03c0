package escape.server.session;

import escape.simulation.Simulation;
import escape.simulation.players.Game;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.UnaryOperator;

/** The rules of the scenarios that were asked for last, by the hash of their text. */
final class Simulations {
    private static final int REMEMBERED = 16;

    private final Shelf shelf;
    private final UnaryOperator<String> texts;
    private final Map<String, Simulation> recent = new LinkedHashMap<>(16, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Simulation> eldest) {
            return size() > REMEMBERED;
        }
    };

    Simulations(Shelf shelf, UnaryOperator<String> texts) {
        this.shelf = shelf;
        this.texts = texts;
    }

    /** Reads each but once, however many ask for it at the same time. */
    synchronized Simulation of(String hash) {
        var known = recent.get(hash);
        var simulation = known == null ? Game.rules(shelf.read(texts.apply(hash))) : known;
        recent.put(hash, simulation);
        return simulation;
    }
}
