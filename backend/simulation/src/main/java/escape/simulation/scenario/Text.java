package escape.simulation.scenario;

/** Words with places for values from the state; the outcome is logged, so an old log keeps its words. */
public interface Text {
    String source();

    String in(Facts facts);
}
