package escape.server.scaleout;

import static org.assertj.core.api.Assertions.assertThat;

import escape.server.servers.Postgres;
import escape.server.servers.RabbitMq;
import escape.server.web.Visit;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ANodeWithoutItsBrokerTest {
    private static final String NOBODY = "amqp://localhost:1";

    private final Postgres database = Postgres.fresh();

    @AfterAll
    void drop() {
        database.close();
    }

    @Test
    void isReadyAllTheSameAndTellsWhoeverWatchesTheCluster() {
        try (var alone = Node.on(database, NOBODY)) {
            saysOfItself(alone, "readiness", 200, "UP");
            saysOfItself(alone, "cluster", 503, "DOWN");
        }
    }

    @Test
    void isToldApartFromOneThatHasIt() {
        try (var node = Node.on(database, RabbitMq.address())) {
            saysOfItself(node, "readiness", 200, "UP");
            saysOfItself(node, "cluster", 200, "UP");
        }
    }

    private static void saysOfItself(Node node, String group, int status, String word) {
        var answer = new Visit(node.port()).get("/actuator/health/" + group);
        assertThat(answer.statusCode()).isEqualTo(status);
        assertThat(answer.body()).isEqualTo("{\"status\":\"" + word + "\"}");
    }
}
