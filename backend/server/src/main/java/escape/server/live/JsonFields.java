package escape.server.live;

import escape.server.eventlog.Keepable;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeType;

/** The fields of a JSON object as a program sent it. Collects everything that is wrong instead of stopping at the first. */
final class JsonFields {
    private final JsonNode object;
    private final String place;
    private final List<String> problems;
    private final Set<String> read = new HashSet<>();

    private JsonFields(JsonNode object, String place, List<String> problems) {
        this.object = object;
        this.place = place;
        this.problems = problems;
    }

    static JsonFields of(JsonNode object, List<String> problems) {
        return new JsonFields(object, "", problems);
    }

    String text(String name) {
        var value = optionalText(name);
        return value == null ? missing(name, "") : value;
    }

    @Nullable
    String optionalText(String name) {
        var value = value(name);
        if (value == null || value.isString()) {
            return keepable(name, string(value));
        }
        return wrong(name, "a string", value, "");
    }

    @Nullable
    Long optionalVersion(String name) {
        var value = value(name);
        return value == null || (value.canConvertToLong() && value.isIntegralNumber())
                ? number(value)
                : wrong(name, "a whole number", value, 0L);
    }

    int whole(String name) {
        var value = value(name);
        if (value == null) {
            return missing(name, 0);
        }
        return value.isIntegralNumber() && value.canConvertToInt()
                ? value.intValue()
                : wrong(name, "a whole number", value, 0);
    }

    double number(String name) {
        var value = value(name);
        if (value == null) {
            return missing(name, 0.0);
        }
        var number = value.doubleValueOpt();
        return number.isPresent() ? number.getAsDouble() : wrong(name, "a number below 1.8e308", value, 0.0);
    }

    boolean yesOrNo(String name) {
        var value = value(name);
        if (value == null) {
            return missing(name, false);
        }
        return value.isBoolean() ? value.booleanValue() : wrong(name, "true or false", value, false);
    }

    /** A list of strings; left out, it is empty. */
    List<String> texts(String name) {
        var value = value(name);
        if (value == null) {
            return List.of();
        }
        var texts = new ArrayList<String>();
        if (value.isArray() && value.valueStream().allMatch(JsonNode::isString)) {
            value.valueStream().map(JsonNode::stringValue).forEach(text -> {
                keepable(name, text);
                texts.add(text);
            });
            return List.copyOf(texts);
        }
        return wrong(name, "an array of strings", value, List.of());
    }

    /** The fields of a form, strings or numbers; left out, there are none. */
    Map<String, String> form(String name) {
        var value = value(name);
        if (value == null) {
            return Map.of();
        }
        if (!value.isObject() || value.valueStream().anyMatch(one -> !one.isString() && !one.isNumber())) {
            return wrong(name, "an object of strings and numbers", value, Map.of());
        }
        var form = new LinkedHashMap<String, String>();
        value.properties().forEach(one -> {
            keepable(name, one.getKey());
            keepable(name, one.getValue().asString());
            form.put(one.getKey(), one.getValue().asString());
        });
        return form;
    }

    @Nullable
    JsonFields object(String name) {
        var value = value(name);
        if (value == null) {
            return missing(name, null);
        }
        return value.isObject()
                ? new JsonFields(value, place + name + ".", problems)
                : wrong(name, "an object", value, null);
    }

    /** A field that nobody reads is a misspelt one. */
    void end() {
        object.propertyNames().stream()
                .filter(name -> !read.contains(name))
                .forEach(name -> problems.add(place + name + " is not known here"));
    }

    void problem(String problem) {
        problems.add(problem);
    }

    private @Nullable JsonNode value(String name) {
        read.add(name);
        var value = object.get(name);
        return value == null || value.isNull() ? null : value;
    }

    private @Nullable String keepable(String name, @Nullable String text) {
        if (text != null && !Keepable.isKeepable(text)) {
            problems.add(place + name + " must not hold \\u0000 or half of a surrogate pair");
        }
        return text;
    }

    private static @Nullable String string(@Nullable JsonNode value) {
        return value == null ? null : value.stringValue();
    }

    private static @Nullable Long number(@Nullable JsonNode value) {
        return value == null ? null : value.longValue();
    }

    private <T extends @Nullable Object> T missing(String name, T instead) {
        problems.add(place + name + " is missing");
        return instead;
    }

    private <T extends @Nullable Object> T wrong(String name, String wanted, JsonNode found, T instead) {
        problems.add(place + name + " must be " + wanted + ", not " + words(found.getNodeType()));
        return instead;
    }

    private static String words(JsonNodeType type) {
        return switch (type) {
            case ARRAY -> "an array";
            case OBJECT, POJO -> "an object";
            case STRING -> "a string";
            case NUMBER -> "this number";
            case BOOLEAN -> "a boolean";
            case BINARY -> "bytes";
            case NULL, MISSING -> "nothing";
        };
    }
}
