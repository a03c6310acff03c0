package escape.server.scenarios;

import escape.simulation.scenario.Condition;
import escape.simulation.scenario.Facts;
import escape.simulation.scenario.Quantity;
import java.util.Set;

/** Formulas that ask for no fact: worked out when they are read. */
sealed interface Fixed {

    record Truth(String source, boolean value) implements Fixed, Condition {
        @Override
        public Set<String> names() {
            return Set.of();
        }

        @Override
        public boolean holds(Facts facts) {
            return value;
        }
    }

    record Number(String source, double value) implements Fixed, Quantity {
        @Override
        public double of(Facts facts) {
            return value;
        }
    }
}
