package escape.server.scenarios;

import escape.simulation.scenario.Facts;
import escape.simulation.scenario.Quantity;

/** Is 0 where the facts cannot answer, and where something is divided by nothing. */
record CompiledQuantity(String source, Expression expression) implements Quantity {

    @Override
    public double of(Facts facts) {
        double value = expression.of(facts, Double.class, 0.0);
        return Double.isFinite(value) ? value : 0;
    }
}
