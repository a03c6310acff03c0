package escape.simulation;

/** Who chooses the hidden side's moves. */
public enum Steering {
    AUTOMATIC,
    PROPOSED,
    MANUAL
}
