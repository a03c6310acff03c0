package escape.server.scenarios;

import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.NodeTuple;
import org.yaml.snakeyaml.nodes.ScalarNode;

/** Where each record was written. Two equal records at two places are two records here. */
final class Origins {
    private final Map<Record, Origin> origins = new IdentityHashMap<>();
    private final Map<Node, Record> records = new IdentityHashMap<>();
    private final Map<Record, Set<String>> broken = new IdentityHashMap<>();

    /** @param path keys from the root to the record */
    record Origin(MappingNode node, String path) {

        /** What is written for a component, or the record where nothing is. */
        Node of(String component) {
            String key = Spelling.kebab(component);
            for (NodeTuple tuple : node.getValue()) {
                if (tuple.getKeyNode() instanceof ScalarNode scalar
                        && scalar.getValue().equals(key)) {
                    return tuple.getValueNode();
                }
            }
            return node;
        }
    }

    void note(Record record, MappingNode node, String path) {
        origins.put(record, new Origin(node, path));
        records.put(node, record);
    }

    /** The component holds a stand-in, because what is written for it could not be read. */
    void breaks(Record record, String component) {
        broken.computeIfAbsent(record, key -> new HashSet<>()).add(component);
    }

    boolean isBroken(Record record, String component) {
        return broken.getOrDefault(record, Set.of()).contains(component);
    }

    /** Null for a record that was never written. */
    @Nullable
    Origin of(Record record) {
        return origins.get(record);
    }

    @Nullable
    Record writtenAt(Node node) {
        return records.get(node);
    }
}
