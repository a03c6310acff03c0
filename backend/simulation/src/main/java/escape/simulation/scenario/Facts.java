package escape.simulation.scenario;

import java.util.Map;

/**
 * What a formula may ask about: plain values by name, nested in maps. The names are the public vocabulary of scenario
 * authors; {@code FactSheet} fills them from a state.
 */
public interface Facts {
    Map<String, Object> values();
}
