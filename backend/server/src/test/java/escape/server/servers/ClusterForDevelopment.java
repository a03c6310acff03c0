package escape.server.servers;

import escape.server.EscapeApplication;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.boot.testcontainers.service.connection.ServiceConnection;
import org.springframework.context.annotation.Bean;
import org.testcontainers.DockerClientFactory;
import org.testcontainers.postgresql.PostgreSQLContainer;
import org.testcontainers.rabbitmq.RabbitMQContainer;

/** A node of a cluster whose servers come as containers; CONTRIBUTING.md says how to start it. */
public final class ClusterForDevelopment {
    private ClusterForDevelopment() {}

    public static void main(String[] arguments) {
        if (!DockerClientFactory.instance().isDockerAvailable()) {
            System.err.println(
                    "No Docker answers here: start it, or run one node without a cluster by mvn spring-boot:run");
            System.exit(1);
        }
        SpringApplication.from(EscapeApplication::main)
                .with(Containers.class)
                .withAdditionalProfiles("cluster")
                .run(arguments);
    }

    @TestConfiguration(proxyBeanMethods = false)
    static class Containers {
        @Bean
        @ServiceConnection
        PostgreSQLContainer postgres() {
            return Postgres.container();
        }

        @Bean
        @ServiceConnection
        RabbitMQContainer rabbit() {
            return RabbitMq.container();
        }
    }
}
