package escape.server.scenarios;

import java.io.StringReader;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.NodeTuple;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;

/** Where things of the story stand in a file that was read without problems, for what is found out later by playing. */
public final class Places {
    private final String file;
    private final @Nullable Node story;

    public Places(String file, String source, Limits limits) {
        this.file = file;
        Node root = new Yaml(ScenarioReader.options(limits)).compose(new StringReader(source));
        this.story = root == null ? null : under(root, "story");
    }

    /** @param list of the story, such as {@code beats} */
    public Problem of(String list, String id, String message) {
        Node found = story == null ? null : item(under(story, list), id);
        String path = "story." + list + "[" + id + "]";
        return found == null
                ? new Problem(file, 1, 1, path, message)
                : new Problem(
                        file,
                        found.getStartMark().getLine() + 1,
                        found.getStartMark().getColumn() + 1,
                        path,
                        message);
    }

    /** About the scenario as a whole. */
    public Problem ofAll(String message) {
        return new Problem(file, 1, 1, "", message);
    }

    private static @Nullable Node item(@Nullable Node list, String id) {
        if (list instanceof SequenceNode sequence) {
            for (Node item : sequence.getValue()) {
                if (under(item, "id") instanceof ScalarNode name
                        && name.getValue().equals(id)) {
                    return item;
                }
            }
        }
        return null;
    }

    private static @Nullable Node under(Node node, String key) {
        if (node instanceof MappingNode mapping) {
            for (NodeTuple tuple : mapping.getValue()) {
                if (tuple.getKeyNode() instanceof ScalarNode name
                        && name.getValue().equals(key)) {
                    return tuple.getValueNode();
                }
            }
        }
        return null;
    }
}
