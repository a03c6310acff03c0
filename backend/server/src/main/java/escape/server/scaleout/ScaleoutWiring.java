package escape.server.scaleout;

import escape.server.live.Rooms;
import escape.server.notes.Notes;
import escape.server.session.Sessions;
import escape.server.settings.Settings;
import java.time.InstantSource;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Executors;
import org.springframework.amqp.core.AnonymousQueue;
import org.springframework.amqp.core.Binding;
import org.springframework.amqp.core.BindingBuilder;
import org.springframework.amqp.core.FanoutExchange;
import org.springframework.amqp.core.Queue;
import org.springframework.amqp.rabbit.connection.ConnectionFactory;
import org.springframework.amqp.rabbit.core.RabbitTemplate;
import org.springframework.amqp.rabbit.listener.SimpleMessageListenerContainer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Profile;

@Configuration(proxyBeanMethods = false)
@Profile("cluster")
class ScaleoutWiring {

    /** So many looks without a word from a node, and those who were connected there are taken to be gone. */
    private static final int UNHEARD = 4;

    /** This node's name among the others; a new one at each start. */
    private final String node = UUID.randomUUID().toString();

    @Bean
    FanoutExchange advances() {
        return new FanoutExchange("escape.advances", true, false);
    }

    /** This node's own, gone with its connection. What it could not hear in time it will have read itself. */
    @Bean
    Queue heard(Settings settings) {
        var cluster = settings.cluster();
        return new AnonymousQueue(Map.of(
                "x-max-length",
                cluster.unheard(),
                "x-message-ttl",
                cluster.kept().toMillis()));
    }

    @Bean
    Binding hearing(Queue heard, FanoutExchange advances) {
        return BindingBuilder.bind(heard).to(advances);
    }

    @Bean
    Teller teller(ConnectionFactory connections, FanoutExchange advances, InstantSource time) {
        var broker = new RabbitTemplate(connections);
        broker.setExchange(advances.getName());
        broker.addBeforePublishPostProcessors(message -> {
            message.getMessageProperties().setAppId(node);
            return message;
        });
        return new Teller(
                broker,
                Executors.newSingleThreadExecutor(
                        Thread.ofPlatform().name("teller").daemon().factory()),
                time);
    }

    @Bean
    SimpleMessageListenerContainer listening(
            ConnectionFactory connections, Queue heard, Sessions sessions, Rooms rooms, Attendance attendance) {
        var container = new SimpleMessageListenerContainer(connections);
        container.setQueues(heard);
        container.setMissingQueuesFatal(false);
        container.setMessageListener(
                new Listener(sessions, rooms, attendance, node, Executors.newVirtualThreadPerTaskExecutor()));
        return container;
    }

    @Bean
    Lookout lookout(
            Sessions sessions,
            Rooms rooms,
            Attendance attendance,
            Teller teller,
            Notes notes,
            Settings settings,
            InstantSource time) {
        return new Lookout(
                sessions,
                rooms,
                attendance,
                teller,
                new NotesElsewhere(rooms, notes),
                settings.cluster().look(),
                time);
    }

    @Bean
    Attendance attendance(InstantSource time, Settings settings) {
        return new Attendance(time, settings.cluster().look().multipliedBy(UNHEARD));
    }
}
