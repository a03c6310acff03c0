package escape.server.session;

import escape.simulation.scenario.Scenario;
import java.util.List;
import java.util.Optional;

/** The scenarios that a session can be made from. */
public interface Shelf {
    List<ScenarioSource> all();

    Optional<ScenarioSource> find(String scenarioId);

    /** Reads a kept text again; it has been read before, so it has no mistakes. */
    Scenario read(String text);
}
