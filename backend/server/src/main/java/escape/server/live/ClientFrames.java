package escape.server.live;

import escape.simulation.Actor;
import java.util.ArrayList;
import org.jspecify.annotations.Nullable;
import org.springframework.web.socket.CloseStatus;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Reads what a client sends, and says all that is wrong with it. */
final class ClientFrames {
    sealed interface Reading {
        record Read(FromClient frame) implements Reading {}

        record Wrong(FromServer.Error error, CloseStatus status) implements Reading {}
    }

    private final JsonMapper json = JsonMapper.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .build();
    private final int longestFrame;
    private final int longestKey;

    ClientFrames(int longestFrame, int longestKey) {
        this.longestFrame = longestFrame;
        this.longestKey = longestKey;
    }

    Reading read(String text, Actor by) {
        if (text.length() > longestFrame) {
            return wrong(
                    "too_large", "A frame has at most " + longestFrame + " characters", CloseStatus.TOO_BIG_TO_PROCESS);
        }
        JsonNode tree;
        try {
            tree = json.readTree(text);
        } catch (JacksonException broken) {
            return wrong("bad_json", "This is not JSON: " + broken.getOriginalMessage(), CloseStatus.BAD_DATA);
        }
        if (!tree.isObject()) {
            return wrong("bad_frame", "A frame is a JSON object", CloseStatus.POLICY_VIOLATION);
        }
        var problems = new ArrayList<String>();
        var frame = frame(JsonFields.of(tree, problems), by);
        return frame != null && problems.isEmpty()
                ? new Reading.Read(frame)
                : wrong("bad_frame", String.join("; ", problems), CloseStatus.POLICY_VIOLATION);
    }

    static Reading.Wrong wrong(String code, String message, CloseStatus status) {
        return new Reading.Wrong(new FromServer.Error(code, message), status);
    }

    private @Nullable FromClient frame(JsonFields fields, Actor by) {
        var type = fields.text("type");
        var frame = switch (type) {
            case "subscribe" -> new FromClient.Subscribe(fields.optionalVersion("version"));
            case "resync" -> new FromClient.Resync();
            case "command" -> give(fields, by);
            case "ping" -> new FromClient.Ping();
            default -> {
                fields.problem("there is no frame of type \"" + type + "\"");
                yield null;
            }
        };
        if (frame != null) {
            fields.end();
        }
        return frame;
    }

    private @Nullable FromClient give(JsonFields fields, Actor by) {
        var key = fields.text("key");
        if (key.isBlank() || key.length() > longestKey) {
            fields.problem("key must have 1 to " + longestKey + " characters");
        }
        var inner = fields.object("command");
        var command = inner == null ? null : CommandFrames.read(inner, by);
        return command == null ? null : new FromClient.Give(key, command);
    }
}
