package escape.server.scenarios;

import escape.simulation.scenario.Condition;
import escape.simulation.scenario.Facts;

/** Does not hold where the facts cannot answer. */
record CompiledCondition(String source, Expression expression) implements Condition {

    @Override
    public boolean holds(Facts facts) {
        return expression.of(facts, Boolean.class, false);
    }
}
