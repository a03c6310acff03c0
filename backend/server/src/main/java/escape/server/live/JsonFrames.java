package escape.server.live;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import escape.simulation.view.Section;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.MapperFeature;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.jsontype.NamedType;

/** Frames for programs. Sections are their view records, component by component, null where there is nothing. */
final class JsonFrames {
    private final JsonMapper json = JsonMapper.builder()
            .disable(MapperFeature.SORT_PROPERTIES_ALPHABETICALLY)
            .disable(SerializationFeature.FAIL_ON_EMPTY_BEANS)
            .addMixIn(FromServer.class, Typed.class)
            .registerSubtypes(
                    new NamedType(FromServer.Welcome.class, "welcome"),
                    new NamedType(FromServer.Present.class, "presence"),
                    new NamedType(FromServer.Notes.class, "notes"),
                    new NamedType(FromServer.Ack.class, "ack"),
                    new NamedType(FromServer.Refused.class, "refused"),
                    new NamedType(FromServer.Error.class, "error"),
                    new NamedType(FromServer.Pong.class, "pong"))
            .build();

    @JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "type")
    private interface Typed {}

    /** @param from null where all sections are there */
    private record Sections(
            String type,

            @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable
            Long from,

            long to,
            Map<String, Section> sections) {
        static Sections of(String type, @Nullable Long from, long to, List<Section> sections) {
            var byName = new LinkedHashMap<String, Section>();
            sections.forEach(section -> byName.put(section.name(), section));
            return new Sections(type, from, to, byName);
        }
    }

    byte[] write(FromServer frame) {
        return json.writeValueAsBytes(
                switch (frame) {
                    case FromServer.Update(long from, long to, var _, var sections) ->
                        Sections.of("update", from, to, sections);
                    case FromServer.Whole(long to, var view) -> Sections.of("whole", null, to, view.sections());
                    case FromServer.Welcome _,
                            FromServer.Present _,
                            FromServer.Notes _,
                            FromServer.Ack _,
                            FromServer.Refused _,
                            FromServer.Error _,
                            FromServer.Pong _ -> frame;
                });
    }
}
