package escape.simulation.scenario;

/** A yes-or-no question to the state, compiled from the scenario file by whoever loads it. */
public interface Condition {
    String source();

    boolean holds(Facts facts);
}
