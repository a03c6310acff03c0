package escape.server.live;

import escape.server.EscapeApplication;
import escape.server.TinyStory;
import escape.server.session.Shelf;
import java.util.ArrayList;
import java.util.List;
import org.springframework.boot.availability.AvailabilityChangeEvent;
import org.springframework.boot.availability.ReadinessState;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Primary;

/** A whole server of the test's own, with the tiny story, at which programs may play as fast as they can. */
final class PlayedServer implements AutoCloseable {
    static final String SECRET = "a-secret-of-the-operator";

    private final ConfigurableApplicationContext context;

    private PlayedServer(ConfigurableApplicationContext context) {
        this.context = context;
    }

    static PlayedServer on(String database, String... settings) {
        var arguments = new ArrayList<>(List.of(
                "--server.port=0",
                "--spring.datasource.url=" + database,
                "--escape.operator-secret=" + SECRET,
                "--escape.rates.commands=1000000",
                "--escape.live.frames-at-once=1000000",
                "--escape.live.frames-per-second=1000000"));
        arguments.addAll(List.of(settings));
        return new PlayedServer(new SpringApplicationBuilder(EscapeApplication.class, Story.class)
                .run(arguments.toArray(String[]::new)));
    }

    /** As a process of its own. */
    public static void main(String... arguments) {
        new SpringApplicationBuilder(EscapeApplication.class, Story.class).run(arguments);
    }

    static class Story {
        @Bean
        @Primary
        Shelf tinyShelf() {
            return TinyStory.SHELF;
        }
    }

    int port() {
        return context.getEnvironment().getRequiredProperty("local.server.port", Integer.class);
    }

    /** Whether it wants to be sent anybody. */
    void isReady(boolean ready) {
        AvailabilityChangeEvent.publish(
                context, ready ? ReadinessState.ACCEPTING_TRAFFIC : ReadinessState.REFUSING_TRAFFIC);
    }

    <T> T bean(Class<T> type) {
        return context.getBean(type);
    }

    @Override
    public void close() {
        context.close();
    }
}
