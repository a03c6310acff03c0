package escape.server.scaleout;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import escape.server.eventlog.SessionId;
import escape.server.servers.Postgres;
import escape.server.servers.RabbitMq;
import escape.server.session.Outcome;
import escape.server.session.Shelf;
import escape.simulation.Actor;
import escape.simulation.Command;
import java.time.Duration;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class TwoNodesTest {
    private static final String NOBODY = "amqp://localhost:1";
    private static final String NEVER = "--escape.cluster.look=1h";

    private final Postgres database = Postgres.fresh();

    @AfterAll
    void drop() {
        database.close();
    }

    @Test
    void hearOfEachOthersCommands() {
        try (var here = Node.on(database, RabbitMq.address(), NEVER);
                var there = Node.on(database, RabbitMq.address(), NEVER)) {
            var session = session(here);
            there.version(session);

            follow(here, there, session, new Command.ChangePace(20));
            follow(there, here, session, new Command.ChangePace(30));
        }
    }

    @Test
    void askTheLogWhereTheBrokerIsAway() {
        try (var here = Node.on(database, NOBODY, "--escape.cluster.look=50ms");
                var there = Node.on(database, NOBODY, "--escape.cluster.look=50ms")) {
            var session = session(here);
            there.version(session);

            follow(here, there, session, new Command.ChangePace(20));
            follow(there, here, session, new Command.ChangePace(30));
        }
    }

    /** What one has written counts for the other at its next command, told or not. */
    @Test
    void doNotNeedToHearOfEachOther() {
        try (var here = Node.on(database, NOBODY, NEVER);
                var there = Node.on(database, NOBODY, NEVER)) {
            var session = session(here);
            there.version(session);
            give(here, session, new Command.ChangePace(20));
            give(there, session, new Command.ChangePace(30));

            assertThat(there.version(session)).isEqualTo(here.version(session) + 1);
        }
    }

    private static void follow(Node by, Node other, SessionId session, Command command) {
        give(by, session, command);
        await().atMost(Duration.ofSeconds(30)).until(() -> other.version(session) == by.version(session));
        assertThat(other.sessions().current(session).state())
                .isEqualTo(by.sessions().current(session).state());
    }

    private static void give(Node node, SessionId session, Command command) {
        var outcome = node.sessions().handle(session, UUID.randomUUID().toString(), command, new Actor.Facilitator());
        assertThat(outcome).isInstanceOf(Outcome.Acknowledged.class);
    }

    private static SessionId session(Node node) {
        var story = node.context().getBean(Shelf.class).all().getFirst();
        return node.sessions().create(story).id();
    }
}
