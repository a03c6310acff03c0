package escape.simulation.company;

/** Where a measured proportion may truly lie; both ends as parts of one, 0 to 1. */
public record Interval(double low, double high) {
    public boolean contains(double proportion) {
        return low <= proportion && proportion <= high;
    }
}
