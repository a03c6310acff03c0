package escape.server.drill;

import java.util.concurrent.atomic.AtomicInteger;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** What a client has been shown, put together from frames as the protocol says. */
final class Sight {
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final ObjectNode sections = JSON.createObjectNode();
    private final AtomicInteger resyncs = new AtomicInteger();
    private long version = -1;

    /** @return false where the frame does not go on from what is known */
    synchronized boolean take(JsonNode frame) {
        if (frame.path("type").asString().equals("whole")) {
            sections.removeAll();
        } else if (frame.path("from").asLong() != version) {
            resyncs.incrementAndGet();
            return false;
        }
        frame.path("sections").properties().forEach(one -> sections.set(one.getKey(), one.getValue()));
        version = frame.path("to").asLong();
        return true;
    }

    synchronized String subscription() {
        return version < 0
                ? "{\"type\":\"subscribe\"}"
                : JSON.writeValueAsString(
                        JSON.createObjectNode().put("type", "subscribe").put("version", version));
    }

    synchronized JsonNode sections() {
        return sections.deepCopy();
    }

    int resyncs() {
        return resyncs.get();
    }
}
