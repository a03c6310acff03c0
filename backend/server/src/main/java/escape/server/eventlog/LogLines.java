package escape.server.eventlog;

import escape.simulation.Event;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.util.RawValue;

/** Recorded events as lines of JSON, for files that leave the server and come back. */
public final class LogLines {
    private static final Pattern ACTOR = Pattern.compile("player:[^:]+:[^:]+|visitor:[^:]+|facilitator|clock");
    private static final Set<String> FIELDS =
            Set.of("version", "at", "actor", "key", "type", "schema", "body", "state");
    /** As much as a column of the log holds. */
    private static final int LONGEST_NAME = 200;

    private static final int LONGEST_BODY = 1_000_000;

    /** What came of reading a line. */
    public sealed interface Reading {
        /** @param state digest of the state that it leads to; empty where the line has none */
        record Read(Recorded recorded, String state) implements Reading {}

        /** @param version which the line gives itself, where it does */
        record Wrong(@Nullable Long version, List<String> problems) implements Reading {}
    }

    private final EventCodec codec = new EventCodec();
    private final JsonMapper json = JsonMapper.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .build();

    /** @param state digest of the state that it leads to */
    public String write(Recorded recorded, String state) {
        var written = codec.write(recorded.event());
        var line = new LinkedHashMap<String, Object>();
        line.put("version", recorded.version());
        line.put("at", recorded.at());
        line.put("actor", Actors.write(recorded.by()));
        line.put("key", recorded.commandKey());
        line.put("type", written.type());
        line.put("schema", written.schema());
        line.put("body", new RawValue(written.body()));
        line.put("state", state);
        return json.writeValueAsString(line);
    }

    public Reading read(String line) {
        JsonNode tree;
        try {
            tree = json.readTree(line);
        } catch (JacksonException broken) {
            return new Reading.Wrong(null, List.of("this is not JSON: " + broken.getOriginalMessage()));
        }
        if (!tree.isObject()) {
            return new Reading.Wrong(null, List.of("an event must be a JSON object"));
        }
        return read(tree);
    }

    private Reading read(JsonNode tree) {
        var problems = new ArrayList<String>();
        tree.propertyNames().stream()
                .filter(name -> !FIELDS.contains(name))
                .forEach(name -> problems.add("`" + name + "` is not known here"));
        var version = number(tree, "version", problems);
        var at = number(tree, "at", problems);
        var actor = text(tree, "actor", problems);
        if (!actor.isEmpty() && !ACTOR.matcher(actor).matches()) {
            problems.add("`actor` names nobody who can act: " + actor);
        }
        var key = text(tree, "key", problems);
        var state = tree.has("state") ? text(tree, "state", problems) : "";
        var event = event(tree, problems);
        return event != null && problems.isEmpty()
                ? new Reading.Read(new Recorded(version, at, Actors.read(actor), key, event), state)
                : new Reading.Wrong(tree.path("version").isIntegralNumber() ? version : null, problems);
    }

    private @Nullable Event event(JsonNode tree, List<String> problems) {
        var type = text(tree, "type", problems);
        var schema = Math.clamp(number(tree, "schema", problems), 0, Integer.MAX_VALUE);
        var body = tree.path("body");
        if (!body.isObject()) {
            problems.add("`body` must be an object");
        } else if (body.toString().length() > LONGEST_BODY) {
            problems.add("`body` has more than " + LONGEST_BODY + " characters");
        } else if (problems.isEmpty()) {
            try {
                return codec.read(new EventCodec.Written(type, schema, body.toString()));
            } catch (UnknownEventType unknown) {
                problems.add("this version knows no event of type `" + type + "`, schema " + schema);
            } catch (JacksonException wrong) {
                problems.add("`body` is no `" + type + "`: " + wrong.getOriginalMessage());
            }
        }
        return null;
    }

    private static long number(JsonNode tree, String name, List<String> problems) {
        var value = tree.path(name);
        if (value.isIntegralNumber() && value.canConvertToLong()) {
            return value.longValue();
        }
        problems.add(value.isMissingNode() ? "`" + name + "` is missing" : "`" + name + "` must be a whole number");
        return 0;
    }

    private static String text(JsonNode tree, String name, List<String> problems) {
        var value = tree.path(name);
        if (!value.isString() || value.stringValue().isBlank()) {
            problems.add(value.isMissingNode() ? "`" + name + "` is missing" : "`" + name + "` must be a text");
            return "";
        }
        if (!Keepable.isKeepable(value.stringValue())) {
            problems.add("`" + name + "` holds \\u0000 or half of a surrogate pair");
        }
        if (value.stringValue().length() > LONGEST_NAME) {
            problems.add("`" + name + "` has more than " + LONGEST_NAME + " characters");
        }
        return value.stringValue();
    }
}
