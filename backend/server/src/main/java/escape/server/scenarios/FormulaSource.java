package escape.server.scenarios;

import escape.simulation.scenario.Condition;
import escape.simulation.scenario.Quantity;
import escape.simulation.scenario.Text;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.nodes.ScalarNode;

/** Makes conditions, quantities and texts of what is written. */
interface FormulaSource {
    Set<Class<?>> KINDS = Set.of(Condition.class, Quantity.class, Text.class);

    /** Null if a problem was told. */
    @Nullable
    Object read(Class<?> kind, ScalarNode node, Site site);
}
