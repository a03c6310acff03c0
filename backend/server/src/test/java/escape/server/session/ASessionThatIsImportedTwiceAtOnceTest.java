package escape.server.session;

import static org.assertj.core.api.Assertions.assertThat;

import escape.server.TinyStory;
import escape.server.eventlog.Appending;
import escape.server.eventlog.Database;
import escape.server.eventlog.SessionId;
import escape.server.servers.Postgres;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** As by a double click: card, scenario and log of both in a transaction each. */
class ASessionThatIsImportedTwiceAtOnceTest {

    @Test
    void isThereOnceOnH2() throws Exception {
        isThereOnce(Database.inMemory());
    }

    @Test
    void isThereOnceOnPostgres() throws Exception {
        try (var server = Postgres.fresh()) {
            isThereOnce(Database.on(server));
        }
    }

    private static void isThereOnce(Database database) throws Exception {
        var table = new Table(database);
        var played = table.running();
        for (var round = 0; round < 10; round++) {
            var key = "form " + round;
            // Else the scenario's text is there from the first round on.
            var source = new ScenarioSource("hash " + round, TinyStory.SOURCE.text(), TinyStory.SOURCE.scenario());
            var together = new CyclicBarrier(2);
            Callable<SessionId> click = () -> {
                together.await();
                return imported(table, played, key, source);
            };
            try (var clicks = Executors.newVirtualThreadPerTaskExecutor()) {
                var made = clicks.invokeAll(
                        IntStream.range(0, 2).mapToObj(n -> click).toList());
                assertThat(made.getFirst().get()).isEqualTo(made.getLast().get());
            }
        }
        assertThat(table.sessions.count()).isEqualTo(11);
    }

    private static SessionId imported(Table table, SessionId played, String key, ScenarioSource source) {
        var log = table.database.log();
        var card = table.sessions.card(played);
        return table.database.transaction().execute(status -> {
            var made = table.sessions.importOnce(key, source, card.setup(), card.engineVersion());
            if (log.last(made.id()) == 0) {
                assertThat(log.restore(made.id(), log.read(played, 1))).isInstanceOf(Appending.Appended.class);
            }
            return made.id();
        });
    }
}
