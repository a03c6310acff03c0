package escape.server.scenarios;

import escape.simulation.scenario.Condition;
import escape.simulation.scenario.Facts;
import escape.simulation.scenario.Quantity;
import escape.simulation.scenario.Text;
import java.util.Set;

/**
 * Holds the place of a formula while the names that it may use are still being gathered, and of one that cannot be read.
 * No scenario with one of these ever leaves the reader.
 */
record Unread(String source) implements Condition, Quantity, Text {

    @Override
    public Set<String> names() {
        throw new IllegalStateException("never compiled: " + source);
    }

    @Override
    public boolean holds(Facts facts) {
        throw new IllegalStateException("never compiled: " + source);
    }

    @Override
    public double of(Facts facts) {
        throw new IllegalStateException("never compiled: " + source);
    }

    @Override
    public String in(Facts facts) {
        throw new IllegalStateException("never compiled: " + source);
    }
}
