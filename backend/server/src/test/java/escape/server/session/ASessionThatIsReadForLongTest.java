package escape.server.session;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import escape.server.TinyStory;
import escape.server.eventlog.Database;
import escape.server.scenarios.Reading;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;

class ASessionThatIsReadForLongTest {
    private static final String LONG = "a long text";
    private static final Executor PEOPLE = Thread::startVirtualThread;

    private final CountDownLatch begun = new CountDownLatch(1);
    private final CountDownLatch goOn = new CountDownLatch(1);
    private final AtomicInteger readings = new AtomicInteger();
    private final Database database = Database.inMemory();
    private final Sessions sessions = new Sessions(
            new SessionTable(JdbcClient.create(database.jdbc()), database.transaction()),
            database.log(),
            new SlowShelf(),
            Table.defaults(),
            () -> Instant.ofEpochMilli(1_000_000),
            event -> {});
    private final SessionCard slow =
            sessions.create(new ScenarioSource("hash-of-the-long-text", LONG, TinyStory.SCENARIO));

    @Test
    void keepsNobodyWaitingWhoAsksForAnother() throws InterruptedException {
        var other = sessions.create(TinyStory.SOURCE);
        var one = asking(slow);
        begun.await();

        assertThat(asking(other)).succeedsWithin(Duration.ofSeconds(20));
        assertThat(one).isNotDone();

        goOn.countDown();
        assertThat(one).succeedsWithin(Duration.ofSeconds(20));
    }

    @Test
    void isReadOnceForAllWhoAskForIt() {
        var all = Stream.generate(() -> asking(slow)).limit(4).toList();
        goOn.countDown();

        assertThat(all.stream().map(CompletableFuture::join).distinct()).hasSize(1);
        assertThat(readings).hasValue(1);
    }

    @Test
    void isReadAnewAfterItCouldNotBeRead() {
        goOn.countDown();
        database.jdbc().execute("alter table event_log rename to elsewhere");
        assertThatThrownBy(() -> sessions.current(slow.id())).isInstanceOf(DataAccessException.class);
        database.jdbc().execute("alter table elsewhere rename to event_log");

        assertThat(sessions.current(slow.id()).version()).isZero();
    }

    private CompletableFuture<Current> asking(SessionCard card) {
        return CompletableFuture.supplyAsync(() -> sessions.current(card.id()), PEOPLE);
    }

    private final class SlowShelf implements Shelf {
        @Override
        public List<ScenarioSource> all() {
            return TinyStory.SHELF.all();
        }

        @Override
        public Optional<ScenarioSource> find(String scenarioId) {
            return TinyStory.SHELF.find(scenarioId);
        }

        @Override
        public Reading read(String text) {
            if (text.equals(LONG)) {
                readings.incrementAndGet();
                begun.countDown();
                await();
            }
            return TinyStory.SHELF.read(text);
        }

        private void await() {
            try {
                goOn.await();
            } catch (InterruptedException end) {
                throw new IllegalStateException(end);
            }
        }
    }
}
