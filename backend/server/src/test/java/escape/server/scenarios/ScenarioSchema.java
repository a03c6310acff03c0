package escape.server.scenarios;

import escape.simulation.scenario.Condition;
import escape.simulation.scenario.Quantity;
import escape.simulation.scenario.Scenario;
import escape.simulation.scenario.Text;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Makes the JSON Schema of the format: shapes of the records themselves, descriptions of what is written above them. */
final class ScenarioSchema {
    private static final Path SOURCES = Path.of("../simulation/src/main/java/escape/simulation/scenario");
    private static final Pattern PARAMETER = Pattern.compile("@param (\\w+) ([^@]*)");

    private final Map<String, Object> definitions = new TreeMap<>();

    static Map<String, Object> make() {
        ScenarioSchema schema = new ScenarioSchema();
        Map<String, Object> root = new LinkedHashMap<>();
        root.put("$schema", "https://json-schema.org/draft/2020-12/schema");
        root.put("title", "Scenario of Escape");
        root.put("$ref", schema.of(Scenario.class).get("$ref"));
        root.put("$defs", schema.definitions);
        return root;
    }

    private Map<String, Object> of(Type type) {
        if (type instanceof ParameterizedType generic) {
            Type[] of = generic.getActualTypeArguments();
            return generic.getRawType() == List.class
                    ? ordered("type", "array", "items", of(of[0]))
                    : ordered("type", "object", "additionalProperties", of(of[1]));
        }
        Class<?> kind = (Class<?>) type;
        if (kind.isRecord() || kind.isSealed()) {
            return reference(kind);
        }
        if (kind.isEnum()) {
            return ordered(
                    "enum",
                    Arrays.stream(kind.getEnumConstants())
                            .map(one -> ((Enum<?>) one).name().toLowerCase(Locale.ROOT))
                            .toList());
        }
        if (kind == boolean.class || kind == Boolean.class) {
            return ordered("type", "boolean");
        }
        if (kind == int.class || kind == Integer.class) {
            return ordered("type", "integer");
        }
        if (kind == double.class || kind == Double.class) {
            return ordered("type", "number");
        }
        return scalar(kind);
    }

    /** YAML takes {@code 07} or {@code true} for something else than text; the reader takes them as they are written. */
    private static Map<String, Object> scalar(Class<?> kind) {
        if (kind == Condition.class) {
            return ordered("type", List.of("string", "boolean"));
        }
        if (kind == Quantity.class) {
            return ordered("type", List.of("string", "number"));
        }
        if (kind == String.class || kind == Text.class) {
            return ordered("type", List.of("string", "number", "boolean"));
        }
        throw new IllegalStateException("The schema has no shape for " + kind);
    }

    private Map<String, Object> reference(Class<?> kind) {
        String name = kind.getName().replaceAll(".*\\.", "").replace('$', '.');
        if (definitions.putIfAbsent(name, Map.of()) == null) {
            definitions.put(name, kind.isSealed() ? family(kind) : record(kind));
        }
        return ordered("$ref", "#/$defs/" + name);
    }

    private Map<String, Object> family(Class<?> kind) {
        Map<String, Object> cases = new LinkedHashMap<>();
        for (Class<?> one : kind.getPermittedSubclasses()) {
            Map<String, Object> shape = new LinkedHashMap<>(reference(one));
            shape.put("description", comment(one));
            cases.put(Spelling.snake(one.getSimpleName()), shape);
        }
        return ordered(
                "type",
                "object",
                "properties",
                cases,
                "additionalProperties",
                false,
                "minProperties",
                1,
                "maxProperties",
                1);
    }

    private Map<String, Object> record(Class<?> kind) {
        Map<String, Object> properties = new LinkedHashMap<>();
        List<String> required = new ArrayList<>();
        Map<String, String> parameters = parameters(kind);
        for (RecordComponent component : kind.getRecordComponents()) {
            String key = Spelling.kebab(component.getName());
            boolean optional = RecordMapper.mayBeLeftOut(component);
            Map<String, Object> shape =
                    optional ? orNothing(of(component.getGenericType())) : of(component.getGenericType());
            Map<String, Object> described = new LinkedHashMap<>(shape);
            described.put("description", parameters.getOrDefault(component.getName(), wordsOf(kind, key)));
            properties.put(key, described);
            if (!optional) {
                required.add(key);
            }
        }
        return ordered(
                "type",
                "object",
                "description",
                comment(kind),
                "properties",
                properties,
                "required",
                required,
                "additionalProperties",
                false);
    }

    private static Map<String, Object> orNothing(Map<String, Object> shape) {
        return ordered("anyOf", List.of(shape, ordered("type", "null")));
    }

    private static String wordsOf(Class<?> kind, String key) {
        return "The " + key.replace('-', ' ') + " of this "
                + Spelling.snake(kind.getSimpleName()).replace('_', ' ') + ".";
    }

    private static String comment(Class<?> kind) {
        String text = plain(javadoc(kind).replaceAll("(?s)@param.*", ""));
        return text.isEmpty() ? Spelling.snake(kind.getSimpleName()).replace('_', ' ') : text;
    }

    private static Map<String, String> parameters(Class<?> kind) {
        Map<String, String> found = new LinkedHashMap<>();
        Matcher parameter = PARAMETER.matcher(javadoc(kind).replace("{@code", "{code"));
        while (parameter.find()) {
            found.put(parameter.group(1), plain(parameter.group(2)));
        }
        return found;
    }

    private static String javadoc(Class<?> kind) {
        Class<?> outermost = kind;
        while (outermost.getEnclosingClass() != null) {
            outermost = outermost.getEnclosingClass();
        }
        String source = source(outermost);
        Matcher declared = Pattern.compile(
                        "(?:public )?(?:sealed )?(?:record|interface) " + kind.getSimpleName() + "\\b")
                .matcher(source);
        if (!declared.find()) {
            throw new IllegalStateException("No source of " + kind);
        }
        String before = source.substring(0, declared.start()).strip();
        return before.endsWith("*/") ? before.substring(before.lastIndexOf("/**") + 3, before.length() - 2) : "";
    }

    private static String source(Class<?> outermost) {
        try {
            return Files.readString(SOURCES.resolve(outermost.getSimpleName() + ".java"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String plain(String comment) {
        return comment.replaceAll("(?m)^\\s*\\*", " ")
                .replaceAll("\\{@?\\w+ ([^}]*)}", "$1")
                .replaceAll("<[^>]*>", " ")
                .replaceAll("\\s+", " ")
                .strip();
    }

    private static Map<String, Object> ordered(Object... keysAndValues) {
        Map<String, Object> ordered = new LinkedHashMap<>();
        for (int i = 0; i < keysAndValues.length; i += 2) {
            ordered.put((String) keysAndValues[i], keysAndValues[i + 1]);
        }
        return ordered;
    }
}
