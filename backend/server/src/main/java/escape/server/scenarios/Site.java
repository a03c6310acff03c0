package escape.server.scenarios;

import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.nodes.Node;

/**
 * A place in the file while it is read: the way there from the root.
 *
 * @param outer the place around it; null at the root
 * @param owner type of the record around it; null in lists and maps
 * @param written the mapping from which that record is read
 * @param component of that record
 */
record Site(
        String path,
        @Nullable Site outer,
        @Nullable Class<?> owner,
        @Nullable Node written,
        String component) {

    static final Site ROOT = new Site("", null, null, null, "");

    Site component(Class<?> record, Node node, String component) {
        String key = Spelling.kebab(component);
        return new Site(path.isEmpty() ? key : path + "." + key, this, record, node, component);
    }

    Site key(String key) {
        return new Site(path + "." + key, this, null, null, "");
    }

    Site item(String id) {
        return new Site(path + "[" + id + "]", this, null, null, "");
    }
}
