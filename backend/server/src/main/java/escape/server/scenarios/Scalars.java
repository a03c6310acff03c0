package escape.server.scenarios;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.NodeId;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.Tag;

/** Reads what stands on one line: text, numbers, yes or no, one of several words. */
final class Scalars {
    private static final Pattern NUMBER = Pattern.compile("[-+]?(\\d[\\d_]*)?\\.?\\d[\\d_]*([eE][-+]?\\d{1,3})?");
    private static final Pattern WHOLE = Pattern.compile("[-+]?\\d[\\d_]*");

    private static final int LONGEST = 64;

    private final Problems problems;

    Scalars(Problems problems) {
        this.problems = problems;
    }

    /** Null if a problem was told. */
    @Nullable
    Object read(Class<?> wanted, Node node, Site site) {
        if (!(node instanceof ScalarNode scalar)) {
            return wrong(node, site, wish(wanted));
        }
        if (!isUntagged(scalar, site)) {
            return null;
        }
        String written = scalar.getValue();
        if (wanted == String.class) {
            return written;
        }
        if (wanted == boolean.class) {
            return scalar.getTag().equals(Tag.BOOL) ? truth(written) : wrong(node, site, wish(wanted));
        }
        if (wanted == int.class || wanted == Integer.class) {
            return whole(scalar, site);
        }
        if (wanted == double.class || wanted == Double.class) {
            Double number = number(scalar);
            return number == null ? wrong(node, site, wish(wanted)) : number;
        }
        return word(wanted, scalar, site);
    }

    /** Plain YAML takes what starts with an exclamation mark for a tag, and would lose the words. */
    boolean isUntagged(ScalarNode node, Site site) {
        if (node.getTag().getValue().startsWith(Tag.PREFIX)) {
            return true;
        }
        String tag = node.getTag().getValue();
        problems.at(node, site.path(), "put this in quotes: YAML takes the `" + tag + "` at its start for a type");
        return false;
    }

    /** The number that is written, or null if it is none. */
    static @Nullable Double number(ScalarNode node) {
        String written = node.getValue();
        // the pattern goes back and forth over digits that end in something else, which takes for ever if they are many
        if (!node.isPlain()
                || written.length() > LONGEST
                || !NUMBER.matcher(written).matches()) {
            return null;
        }
        double number = Double.parseDouble(written.replace("_", ""));
        return Double.isFinite(number) ? number : null;
    }

    static boolean truth(String written) {
        return List.of("true", "yes", "on").contains(written.toLowerCase(Locale.ROOT));
    }

    private @Nullable Object whole(ScalarNode node, Site site) {
        Double number = number(node);
        if (number == null || !WHOLE.matcher(node.getValue()).matches() || Math.abs(number) > Integer.MAX_VALUE) {
            return wrong(node, site, wish(int.class));
        }
        return number.intValue();
    }

    private @Nullable Object word(Class<?> wanted, ScalarNode node, Site site) {
        for (Object constant : wanted.getEnumConstants()) {
            if (nameOf(constant).equals(node.getValue())) {
                return constant;
            }
        }
        return wrong(node, site, wish(wanted));
    }

    @Nullable
    Object wrong(Node node, Site site, String wish) {
        problems.at(node, site.path(), "wants " + wish + ", found " + found(node));
        return null;
    }

    private static String wish(Class<?> wanted) {
        if (wanted == String.class) {
            return "text";
        }
        if (wanted == boolean.class) {
            return "true or false";
        }
        if (wanted == int.class || wanted == Integer.class) {
            return "a whole number";
        }
        if (wanted.isEnum()) {
            return "one of "
                    + String.join(
                            ", ",
                            Arrays.stream(wanted.getEnumConstants())
                                    .map(Scalars::nameOf)
                                    .toList());
        }
        return "a number";
    }

    private static String nameOf(Object constant) {
        return ((Enum<?>) constant).name().toLowerCase(Locale.ROOT);
    }

    static String found(Node node) {
        if (node instanceof ScalarNode scalar) {
            return scalar.getValue().isBlank() ? "nothing" : Spelling.quoted(scalar.getValue());
        }
        if (node instanceof MappingNode mapping && !mapping.getValue().isEmpty()) {
            Node key = mapping.getValue().getFirst().getKeyNode();
            return key instanceof ScalarNode scalar ? "keys such as " + Spelling.quoted(scalar.getValue()) : "keys";
        }
        return node.getNodeId() == NodeId.sequence ? "a list" : "keys";
    }
}
