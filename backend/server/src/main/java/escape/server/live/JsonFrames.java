package escape.server.live;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import escape.simulation.view.Section;
import escape.simulation.view.View;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.DatabindContext;
import tools.jackson.databind.MapperFeature;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.annotation.JsonTypeIdResolver;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.jsontype.impl.TypeIdResolverBase;

/** Frames for programs, as UTF-8. Sections are their view records, component by component, null where there is nothing. */
final class JsonFrames {
    private final JsonMapper json = JsonMapper.builder()
            .disable(MapperFeature.SORT_PROPERTIES_ALPHABETICALLY)
            .disable(SerializationFeature.FAIL_ON_EMPTY_BEANS)
            .addMixIn(FromServer.class, Typed.class)
            .build();

    byte[] write(FromServer frame) {
        return json.writeValueAsBytes(
                switch (frame) {
                    case FromServer.Update(long from, long to, var _, var sections) ->
                        new Sections(type(frame), from, to, View.byName(sections));
                    case FromServer.Whole(long to, var view) ->
                        new Sections(type(frame), null, to, View.byName(view.sections()));
                    case FromServer.Welcome _,
                            FromServer.Present _,
                            FromServer.Notes _,
                            FromServer.Ack _,
                            FromServer.Refused _,
                            FromServer.Error _,
                            FromServer.Pong _ -> frame;
                });
    }

    private static String type(FromServer frame) {
        return switch (frame) {
            case FromServer.Welcome _ -> "welcome";
            case FromServer.Update _ -> "update";
            case FromServer.Whole _ -> "whole";
            case FromServer.Present _ -> "presence";
            case FromServer.Notes _ -> "notes";
            case FromServer.Ack _ -> "ack";
            case FromServer.Refused _ -> "refused";
            case FromServer.Error _ -> "error";
            case FromServer.Pong _ -> "pong";
        };
    }

    /** @param from null where all sections are there */
    private record Sections(
            String type,

            @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable
            Long from,

            long to,
            Map<String, Section> sections) {}

    @JsonTypeInfo(use = JsonTypeInfo.Id.CUSTOM, property = "type")
    @JsonTypeIdResolver(Types.class)
    private interface Typed {}

    /** For Jackson, which makes it. */
    static final class Types extends TypeIdResolverBase {
        @Override
        public String idFromValue(DatabindContext context, Object frame) {
            return type((FromServer) frame);
        }

        @Override
        public String idFromValueAndType(DatabindContext context, @Nullable Object frame, Class<?> kind) {
            throw new UnsupportedOperationException("Frames are written only, never as another kind");
        }

        @Override
        public JsonTypeInfo.Id getMechanism() {
            return JsonTypeInfo.Id.CUSTOM;
        }
    }
}
