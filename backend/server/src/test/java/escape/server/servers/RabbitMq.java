package escape.server.servers;

import org.testcontainers.rabbitmq.RabbitMQContainer;

/** A RabbitMQ server for tests. */
public final class RabbitMq {
    /** Address of a server, with user and password. */
    public static final String NAMED = "ESCAPE_TEST_RABBITMQ";

    private static final Server SERVER = new Server("RabbitMQ", NAMED, "amqp://guest:guest@localhost:5672", () -> {
        var container = container();
        container.start();
        return "amqp://%s:%s@%s:%d"
                .formatted(
                        container.getAdminUsername(),
                        container.getAdminPassword(),
                        container.getHost(),
                        container.getAmqpPort());
    });

    private RabbitMq() {}

    static RabbitMQContainer container() {
        return new RabbitMQContainer("rabbitmq:4-alpine");
    }

    /** Skips the test, with what to do, where no server is to be had. */
    public static String address() {
        return SERVER.address();
    }
}
