package escape.server.scenarios;

import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.DumperOptions;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.NodeTuple;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;
import org.yaml.snakeyaml.nodes.Tag;

/**
 * Makes records of YAML nodes, by the names and types of their components. It never stops at a problem: a stand-in takes
 * the place of what cannot be read.
 */
final class RecordMapper {
    private final Problems problems;
    private final Origins origins;
    private final FormulaSource formulas;
    private final Scalars scalars;
    private final Limits limits;
    private int valuesLeft;
    private int charactersLeft;

    RecordMapper(Problems problems, Origins origins, FormulaSource formulas, Limits limits) {
        this.problems = problems;
        this.origins = origins;
        this.formulas = formulas;
        this.scalars = new Scalars(problems);
        this.limits = limits;
        this.valuesLeft = limits.values();
        this.charactersLeft = limits.characters();
    }

    <R extends Record> @Nullable R read(Class<R> type, Node root) {
        R record = type.cast(record(type, root, Site.ROOT));
        if (isTooMuch()) {
            problems.at(root, "", "the file unfolds into more values than are read");
        }
        return record;
    }

    private @Nullable Object value(Type type, Node node, Site site) {
        count(node);
        if (isTooMuch()) {
            return null;
        }
        if (node instanceof ScalarNode scalar && scalar.getValue().length() > limits.text()) {
            problems.at(node, site.path(), "a text has at most " + limits.text() + " characters");
            return null;
        }
        if (type instanceof ParameterizedType parameterized) {
            Type[] arguments = parameterized.getActualTypeArguments();
            return parameterized.getRawType() == List.class
                    ? list(arguments[0], node, site)
                    : map(arguments[1], node, site);
        }
        Class<?> wanted = (Class<?>) type;
        if (wanted.isRecord()) {
            return record(wanted.asSubclass(Record.class), node, site);
        }
        if (wanted.isSealed()) {
            return oneOf(wanted, node, site);
        }
        if (FormulaSource.KINDS.contains(wanted)) {
            return formula(wanted, node, site);
        }
        return scalars.read(wanted, node, site);
    }

    /** A node counts as often as aliases name it. */
    private void count(Node node) {
        valuesLeft--;
        if (node instanceof ScalarNode scalar) {
            charactersLeft -= scalar.getValue().length();
        }
    }

    private boolean isTooMuch() {
        return valuesLeft < 0 || charactersLeft < 0;
    }

    private @Nullable Record record(Class<? extends Record> type, Node node, Site site) {
        if (!(node instanceof MappingNode mapping)) {
            scalars.wrong(node, site, "keys with values");
            return null;
        }
        RecordComponent[] components = type.getRecordComponents();
        Map<String, Node> written = keys(mapping, site);
        reportUnknown(components, mapping, site);
        @Nullable Object[] values = new Object[components.length];
        Set<String> broken = new HashSet<>();
        for (int i = 0; i < components.length; i++) {
            RecordComponent component = components[i];
            Node value = written.get(Spelling.kebab(component.getName()));
            Site inner = site.component(type, mapping, component.getName());
            boolean leftOut = mayBeLeftOut(component) && (value == null || isEmpty(value));
            if (value != null && !isEmpty(value)) {
                values[i] = value(component.getGenericType(), value, inner);
            } else if (!leftOut) {
                reportMissing(component, mapping, value, inner);
            }
            if (leftOut) {
                values[i] = StandIn.none(component.getType());
            }
            if (values[i] == null) {
                values[i] = StandIn.of(component.getGenericType(), isNullable(component));
                if (!leftOut) {
                    broken.add(component.getName());
                }
            }
        }
        Record record = StandIn.construct(type, values);
        origins.note(record, mapping, site.path());
        broken.forEach(component -> origins.breaks(record, component));
        return record;
    }

    private Map<String, Node> keys(MappingNode mapping, Site site) {
        Map<String, Node> keys = new LinkedHashMap<>();
        for (NodeTuple tuple : mapping.getValue()) {
            if (!(tuple.getKeyNode() instanceof ScalarNode key)) {
                problems.at(tuple.getKeyNode(), site.path(), "a key wants to be a name");
            } else if (keys.putIfAbsent(key.getValue(), tuple.getValueNode()) != null) {
                problems.at(key, site.path(), "the key `" + key.getValue() + "` stands here twice");
            }
        }
        return keys;
    }

    private void reportUnknown(RecordComponent[] components, MappingNode mapping, Site site) {
        List<String> known = Arrays.stream(components)
                .map(component -> Spelling.kebab(component.getName()))
                .toList();
        for (NodeTuple tuple : mapping.getValue()) {
            if (tuple.getKeyNode() instanceof ScalarNode key && !known.contains(key.getValue())) {
                count(tuple.getValueNode());
                boolean isText =
                        mapping.getFlowStyle() == DumperOptions.FlowStyle.FLOW && isEmpty(tuple.getValueNode());
                String meant = isText
                        ? ": a comma ends a text in {…}, so put a text with commas in quotes"
                        : Spelling.didYouMean(key.getValue(), known);
                problems.at(key, site.path(), "unknown key " + Spelling.quoted(key.getValue()) + meant);
            }
        }
    }

    private void reportMissing(RecordComponent component, MappingNode mapping, @Nullable Node value, Site site) {
        String key = "`" + Spelling.kebab(component.getName()) + "`";
        String path = site.outer() == null ? "" : site.outer().path();
        if (value == null) {
            problems.at(mapping, path, "missing key " + key);
        } else {
            problems.at(value, path, key + " is empty");
        }
    }

    private @Nullable List<Object> list(Type type, Node node, Site site) {
        if (!(node instanceof SequenceNode sequence)) {
            scalars.wrong(node, site, "a list");
            return null;
        }
        int size = sequence.getValue().size();
        if (size > limits.items()) {
            problems.at(node, site.path(), "a list has at most " + limits.items() + " items, found " + size);
            return null;
        }
        List<Object> values = new ArrayList<>();
        for (int i = 0; i < size; i++) {
            Node item = sequence.getValue().get(i);
            Object value = value(type, item, site.item(idOf(item, i)));
            if (value != null) {
                values.add(value);
            }
        }
        return List.copyOf(values);
    }

    private static String idOf(Node item, int index) {
        if (item instanceof MappingNode mapping) {
            for (NodeTuple tuple : mapping.getValue()) {
                if (tuple.getKeyNode() instanceof ScalarNode key
                        && key.getValue().equals("id")
                        && tuple.getValueNode() instanceof ScalarNode id) {
                    return id.getValue();
                }
            }
        }
        return String.valueOf(index);
    }

    private @Nullable Map<String, Object> map(Type type, Node node, Site site) {
        if (!(node instanceof MappingNode mapping)) {
            scalars.wrong(node, site, "keys with values");
            return null;
        }
        Map<String, Object> values = new LinkedHashMap<>();
        keys(mapping, site).forEach((key, written) -> {
            Object value = value(boxed(type), written, site.key(key));
            if (value != null) {
                values.put(key, value);
            }
        });
        return Collections.unmodifiableMap(values);
    }

    private static Type boxed(Type type) {
        return type == Boolean.class ? boolean.class : type;
    }

    /** One of the cases of a sealed family: a single key that names it. */
    private @Nullable Object oneOf(Class<?> family, Node node, Site site) {
        Map<String, Class<?>> cases = new LinkedHashMap<>();
        for (Class<?> one : family.getPermittedSubclasses()) {
            cases.put(Spelling.snake(one.getSimpleName()), one);
        }
        if (!(node instanceof MappingNode mapping)
                || mapping.getValue().size() != 1
                || !(mapping.getValue().getFirst().getKeyNode() instanceof ScalarNode key)) {
            return scalars.wrong(node, site, "one key out of " + String.join(", ", cases.keySet()));
        }
        Class<?> named = cases.get(key.getValue());
        if (named == null) {
            String what = Spelling.snake(family.getSimpleName());
            String meant = Spelling.didYouMean(key.getValue(), cases.keySet());
            problems.at(key, site.path(), "unknown " + what + " " + Spelling.quoted(key.getValue()) + meant);
            return null;
        }
        Node content = mapping.getValue().getFirst().getValueNode();
        return record(named.asSubclass(Record.class), content, site.key(key.getValue()));
    }

    private @Nullable Object formula(Class<?> kind, Node node, Site site) {
        if (!(node instanceof ScalarNode scalar)) {
            return scalars.wrong(node, site, "a formula");
        }
        return scalars.isUntagged(scalar, site) ? formulas.read(kind, scalar, site) : null;
    }

    private static boolean isEmpty(Node node) {
        return node.getTag().equals(Tag.NULL);
    }

    static boolean mayBeLeftOut(RecordComponent component) {
        Class<?> type = component.getType();
        return type == List.class
                || type == Map.class
                || type == boolean.class
                || isNullable(component)
                || StandIn.none(type) != null;
    }

    /** JSpecify's {@code @Nullable} belongs to the type, not to the component. */
    static boolean isNullable(RecordComponent component) {
        return component.getAnnotatedType().isAnnotationPresent(Nullable.class);
    }
}
