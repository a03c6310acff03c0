package escape.server.load;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.jetty.autoconfigure.servlet.JettyServletWebServerAutoConfiguration;
import org.springframework.boot.webmvc.autoconfigure.DispatcherServletAutoConfiguration;
import org.springframework.boot.webmvc.autoconfigure.WebMvcAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.core.env.Environment;
import org.springframework.web.socket.SubProtocolCapable;
import org.springframework.web.socket.TextMessage;
import org.springframework.web.socket.WebSocketSession;
import org.springframework.web.socket.config.annotation.EnableWebSocket;
import org.springframework.web.socket.config.annotation.WebSocketConfigurer;
import org.springframework.web.socket.handler.TextWebSocketHandler;

/**
 * The yardstick: the same framework, and nothing behind it. A command is answered to everybody in its room with a frame of
 * a given size and to its giver with an acknowledgement. It bears no stereotype, or the server itself would find it.
 */
@ImportAutoConfiguration({
    JettyServletWebServerAutoConfiguration.class,
    DispatcherServletAutoConfiguration.class,
    WebMvcAutoConfiguration.class
})
@EnableWebSocket
class BareServer {
    static final String BYTES = "bare.bytes";

    public static void main(String... settings) {
        SpringApplication.run(BareServer.class, settings);
    }

    @Bean
    WebSocketConfigurer rooms(Environment environment) {
        var bytes = environment.getRequiredProperty(BYTES, Integer.class);
        return registry -> registry.addHandler(new Fan(bytes), "/rooms/{room}/live");
    }

    private static final class Room {
        private final List<WebSocketSession> sockets = new CopyOnWriteArrayList<>();
        private long version;
    }

    private static final class Fan extends TextWebSocketHandler implements SubProtocolCapable {
        private static final String KEY = "\"key\":\"";

        private final Map<String, Room> rooms = new ConcurrentHashMap<>();
        private final String filling;

        Fan(int bytes) {
            this.filling = "x".repeat(bytes);
        }

        @Override
        public List<String> getSubProtocols() {
            return List.of(Wording.JSON.subprotocol());
        }

        @Override
        public void afterConnectionEstablished(WebSocketSession socket) {
            room(socket).sockets.add(socket);
        }

        @Override
        protected void handleTextMessage(WebSocketSession socket, TextMessage message) throws Exception {
            var room = room(socket);
            var text = message.getPayload();
            var at = text.indexOf(KEY);
            synchronized (room) {
                if (at < 0) {
                    socket.sendMessage(new TextMessage("{\"type\":\"whole\",\"to\":" + room.version + "}"));
                    return;
                }
                var update = frame(room.version, ++room.version);
                for (var one : room.sockets) {
                    one.sendMessage(new TextMessage(update));
                }
                var key = text.substring(at + KEY.length(), text.indexOf('"', at + KEY.length()));
                socket.sendMessage(
                        new TextMessage("{\"type\":\"ack\",\"key\":\"" + key + "\",\"version\":" + room.version + "}"));
            }
        }

        private String frame(long from, long to) {
            var head = "{\"type\":\"update\",\"from\":" + from + ",\"to\":" + to + ",\"sections\":{\"x\":\"";
            return head + filling.substring(Math.min(filling.length(), head.length() + 3)) + "\"}}";
        }

        private Room room(WebSocketSession socket) {
            var path = Objects.requireNonNull(socket.getUri()).getPath();
            return rooms.computeIfAbsent(path, missing -> new Room());
        }
    }
}
