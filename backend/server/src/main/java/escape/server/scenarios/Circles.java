package escape.server.scenarios;

import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.SequenceNode;

/** An alias of something that it stands in would be unfolded for ever. */
final class Circles {
    private final Set<Node> around = Collections.newSetFromMap(new IdentityHashMap<>());
    private final Set<Node> done = Collections.newSetFromMap(new IdentityHashMap<>());

    private Circles() {}

    /** Something that stands in itself, or null. */
    static @Nullable Node in(Node root) {
        return new Circles().within(root);
    }

    private @Nullable Node within(Node node) {
        if (around.contains(node)) {
            return node;
        }
        if (done.contains(node)) {
            return null;
        }
        around.add(node);
        for (Node part : parts(node)) {
            Node found = within(part);
            if (found != null) {
                return found;
            }
        }
        around.remove(node);
        done.add(node);
        return null;
    }

    private static List<Node> parts(Node node) {
        return switch (node) {
            case SequenceNode sequence -> sequence.getValue();
            case MappingNode mapping ->
                mapping.getValue().stream()
                        .flatMap(tuple -> Stream.of(tuple.getKeyNode(), tuple.getValueNode()))
                        .toList();
            default -> List.of();
        };
    }
}
