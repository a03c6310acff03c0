package escape.server.eventlog;

import escape.simulation.Event;
import java.util.regex.Pattern;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.MapperFeature;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * Events as JSON. Strict in both directions: a component that is missing or too much is an error, so that a changed event
 * cannot be read half; components stand in the order of the record.
 */
final class EventCodec {
    record Written(String type, int schema, String body) {}

    /** One of a pair of surrogates without the other. */
    private static final Pattern HALF = Pattern.compile("\\p{Cs}");

    private final JsonMapper json = JsonMapper.builder()
            .disable(MapperFeature.SORT_PROPERTIES_ALPHABETICALLY)
            .disable(SerializationFeature.FAIL_ON_EMPTY_BEANS)
            .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .enable(DeserializationFeature.FAIL_ON_MISSING_CREATOR_PROPERTIES)
            .enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
            .build();

    Written write(Event event) {
        var type = EventTypes.of(event);
        return new Written(type.name(), type.schema(), storable(json.writeValueAsString(event)));
    }

    /** Half a character cannot be written in UTF-8; as an escape it comes back as it was, from every database. */
    private static String storable(String body) {
        return HALF.matcher(body)
                .replaceAll(half -> "\\\\u%04x".formatted((int) half.group().charAt(0)));
    }

    Event read(Written written) {
        var type = EventTypes.named(written.type(), written.schema());
        return written.schema() == type.schema()
                ? json.readValue(written.body(), type.event())
                : json.treeToValue(completed(json.readTree(written.body()), type), type.event());
    }

    /** An older form with what it did not have yet. */
    private static JsonNode completed(JsonNode body, EventTypes.EventType type) {
        if (body instanceof ObjectNode fields) {
            type.added().stream().filter(name -> !fields.has(name)).forEach(fields::putNull);
        }
        return body;
    }
}
