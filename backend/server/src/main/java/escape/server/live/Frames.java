package escape.server.live;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.function.Function;

/** Writes frames in either format, as UTF-8. */
final class Frames {
    private final HtmlFrames html;
    private final JsonFrames json;

    Frames(HtmlFrames html, JsonFrames json) {
        this.html = html;
        this.json = json;
    }

    Function<FromServer, byte[]> writer(Format format, Room room, Locale language) {
        return switch (format) {
            case HTML ->
                frame -> html.write(frame, room.game(), room.firstWeekday(), language)
                        .getBytes(StandardCharsets.UTF_8);
            case JSON -> json::write;
        };
    }
}
