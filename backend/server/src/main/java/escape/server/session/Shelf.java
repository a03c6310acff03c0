package escape.server.session;

import escape.server.scenarios.Reading;
import java.util.List;
import java.util.Optional;

/** The scenarios that a session can be made from. */
public interface Shelf {
    List<ScenarioSource> all();

    Optional<ScenarioSource> find(String scenarioId);

    /** Reads a kept text again. It has been read before, but perhaps by another version of the server. */
    Reading read(String text);
}
