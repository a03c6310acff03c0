package escape.server.live;

import escape.simulation.view.Section;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.MapperFeature;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** Frames for programs. Sections are their view records, component by component, null where there is nothing. */
final class JsonFrames {
    private final JsonMapper json = JsonMapper.builder()
            .disable(MapperFeature.SORT_PROPERTIES_ALPHABETICALLY)
            .disable(SerializationFeature.FAIL_ON_EMPTY_BEANS)
            .build();

    String write(FromServer frame) {
        return json.writeValueAsString(
                switch (frame) {
                    case FromServer.Welcome welcome -> fields("welcome", welcome);
                    case FromServer.Update(long from, long to, var _, var sections) ->
                        fields("update", Map.of("from", from, "to", to), sections);
                    case FromServer.Whole(long to, var view) -> fields("whole", Map.of("to", to), view.sections());
                    case FromServer.Present present -> fields("presence", present);
                    case FromServer.Notes notes -> fields("notes", notes);
                    case FromServer.Ack ack -> fields("ack", ack);
                    case FromServer.Refused refused -> fields("refused", refused);
                    case FromServer.Error error -> fields("error", error);
                    case FromServer.Pong pong -> fields("pong", pong);
                });
    }

    private Map<String, Object> fields(String type, FromServer frame) {
        var fields = new LinkedHashMap<String, Object>();
        fields.put("type", type);
        json.<Map<String, Object>>convertValue(frame, json.constructType(LinkedHashMap.class))
                .forEach(fields::put);
        return fields;
    }

    private static Map<String, Object> fields(String type, Map<String, Long> versions, List<Section> sections) {
        var fields = new LinkedHashMap<String, Object>();
        fields.put("type", type);
        fields.putAll(versions);
        var byName = new LinkedHashMap<String, Section>();
        sections.forEach(section -> byName.put(section.name(), section));
        fields.put("sections", byName);
        return fields;
    }
}
