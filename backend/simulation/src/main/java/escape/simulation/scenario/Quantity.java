package escape.simulation.scenario;

/** A number worked out from the state; its unit is that of the place where it stands. */
public interface Quantity {
    String source();

    double of(Facts facts);
}
