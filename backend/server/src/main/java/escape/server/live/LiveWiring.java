package escape.server.live;

import escape.server.access.Acts;
import escape.server.access.CommandLimit;
import escape.server.access.Passes;
import escape.server.access.SignIns;
import escape.server.logging.Outage;
import escape.server.session.Sessions;
import escape.server.settings.Settings;
import escape.server.web.Refusals;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.InstantSource;
import java.util.Set;
import org.eclipse.jetty.websocket.api.Configurable;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.MessageSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Fallback;
import org.springframework.web.socket.config.annotation.EnableWebSocket;
import org.springframework.web.socket.config.annotation.WebSocketConfigurer;
import org.springframework.web.socket.server.jetty.JettyRequestUpgradeStrategy;
import org.springframework.web.socket.server.support.DefaultHandshakeHandler;
import org.thymeleaf.ITemplateEngine;

@Configuration(proxyBeanMethods = false)
@EnableWebSocket
class LiveWiring {

    /** A frame that is a little too long is answered before the socket is closed; one much longer is not even read. */
    private static final int UNREAD = 4;

    @Bean
    Rooms rooms(
            Sessions sessions,
            Elsewhere elsewhere,
            ApplicationEventPublisher events,
            Settings settings,
            InstantSource time) {
        return new Rooms(sessions, elsewhere, events, time, settings.live().roomKept());
    }

    /** A node alone. */
    @Bean
    @Fallback
    Elsewhere elsewhere() {
        return session -> Set.of();
    }

    @Bean
    HtmlFrames htmlFrames(ITemplateEngine engine) {
        return new HtmlFrames(engine);
    }

    @Bean
    LiveSockets liveSockets(
            Sessions sessions,
            Rooms rooms,
            HtmlFrames html,
            Refusals refusals,
            MessageSource messages,
            Settings settings,
            CommandLimit commands,
            Acts acts,
            InstantSource time,
            Traffic traffic,
            Outage databaseOutage) {
        return new LiveSockets(
                sessions,
                rooms,
                new Frames(html, new JsonFrames()),
                new ClientFrames(
                        settings.live().longestFrame(), settings.texts().key()),
                refusals,
                messages,
                settings.live(),
                commands,
                acts,
                time,
                traffic,
                databaseOutage);
    }

    @Bean
    Traffic traffic(MeterRegistry registry) {
        return new Traffic(registry);
    }

    @Bean
    Caretaker caretaker(Rooms rooms, Settings settings, InstantSource time) {
        return new Caretaker(rooms, settings.live(), time);
    }

    @Bean
    SmartInitializingSingleton liveMetrics(MeterRegistry registry, Rooms rooms, Caretaker caretaker) {
        return () -> LiveMetrics.register(registry, rooms, caretaker);
    }

    @Bean
    WebSocketConfigurer liveAddress(
            LiveSockets sockets,
            Sessions sessions,
            Passes passes,
            SignIns signIns,
            Rooms rooms,
            MessageSource messages,
            Settings settings,
            Outage databaseOutage) {
        var live = settings.live();
        var door = new Door(sessions, passes, signIns, rooms, messages, live.socketsPerSeat(), databaseOutage);
        return registry -> {
            var address = registry.addHandler(sockets, "/sessions/{id}/live")
                    .setHandshakeHandler(new DefaultHandshakeHandler(jetty(live)))
                    .addInterceptors(door);
            if (!settings.publicAddress().isBlank()) {
                address.setAllowedOrigins(settings.publicAddress().replaceAll("/+$", ""));
            }
        };
    }

    private static JettyRequestUpgradeStrategy jetty(Settings.Live live) {
        var strategy = new JettyRequestUpgradeStrategy();
        strategy.addWebSocketConfigurer((Configurable limits) -> {
            limits.setMaxTextMessageSize((long) UNREAD * live.longestFrame());
            limits.setMaxBinaryMessageSize(live.longestFrame());
            limits.setMaxFrameSize((long) UNREAD * live.longestFrame());
            limits.setIdleTimeout(live.silence().plus(live.stall()));
        });
        return strategy;
    }
}
