package escape.server.scenarios;

import escape.simulation.scenario.Scenario;
import java.util.Collection;
import java.util.List;
import java.util.stream.Stream;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.NodeTuple;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;

/** What the rules say against a scenario, put at the place in the file where it was written. */
final class Complaints {
    private static final long MOST_COMPARISONS = 1_000_000;

    private final List<Record> all;
    private final Origins origins;
    private final Problems problems;
    private long comparisons;

    Complaints(Scenario scenario, Origins origins, Problems problems) {
        this.all = Records.within(scenario);
        this.origins = origins;
        this.problems = problems;
    }

    /** Every record of a kind; gathered once, since more than a hundred rules ask. */
    <R> Stream<R> each(Class<R> kind) {
        return all.stream().filter(kind::isInstance).map(kind::cast);
    }

    /** A file may hold thousands of wrong names, and each is compared with thousands of right ones. */
    String didYouMean(String name, Collection<String> known) {
        comparisons += known.size();
        return comparisons > MOST_COMPARISONS ? "" : Spelling.didYouMean(name, known);
    }

    /** Whether what stands in a component is only a stand-in: why was said already. */
    boolean isBroken(Record record, String component) {
        return origins.isBroken(record, component);
    }

    void about(Record record, String component, String message) {
        about(record, component, "", message);
    }

    /** @param part an item of the list, or a key of the mapping, that is meant */
    void about(Record record, String component, String part, String message) {
        Origins.Origin origin = origins.of(record);
        if (origin == null || isBroken(record, component)) {
            return; // it is a stand-in, and why was said already
        }
        String key = Spelling.kebab(component);
        String path = origin.path().isEmpty() ? key : origin.path() + "." + key;
        problems.at(part(origin.of(component), part), path, message);
    }

    private static Node part(Node node, String part) {
        if (node instanceof SequenceNode sequence) {
            for (Node item : sequence.getValue()) {
                if (is(item, part)) {
                    return item;
                }
            }
        }
        if (node instanceof MappingNode mapping) {
            for (NodeTuple tuple : mapping.getValue()) {
                if (is(tuple.getKeyNode(), part)) {
                    return tuple.getKeyNode();
                }
            }
        }
        return node;
    }

    private static boolean is(Node node, String text) {
        return node instanceof ScalarNode scalar && scalar.getValue().equals(text);
    }
}
