package escape.server.scenarios;

import escape.simulation.scenario.Condition;
import escape.simulation.scenario.Facts;
import java.util.Set;

/** Does not hold where the facts cannot answer. */
record CompiledCondition(String source, Expression expression) implements Condition {

    @Override
    public Set<String> names() {
        return expression.names();
    }

    @Override
    public boolean holds(Facts facts) {
        return expression.of(facts, Boolean.class, false);
    }
}
