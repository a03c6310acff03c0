package escape.simulation.scenario;

import java.util.Set;

/** A yes-or-no question to the state, compiled from the scenario file by whoever loads it. */
public interface Condition {
    String source();

    /** First parts of the names of the facts that it asks for: nothing else can change its answer. */
    Set<String> names();

    boolean holds(Facts facts);
}
