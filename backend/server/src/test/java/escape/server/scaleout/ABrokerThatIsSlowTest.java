package escape.server.scaleout;

import static org.assertj.core.api.Assertions.assertThat;

import escape.server.eventlog.SessionId;
import escape.server.live.PeopleChanged;
import escape.server.session.SessionAdvanced;
import java.time.InstantSource;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.AbstractExecutorService;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.amqp.core.MessagePostProcessor;
import org.springframework.amqp.rabbit.core.RabbitTemplate;

class ABrokerThatIsSlowTest {
    private final SessionId one = new SessionId(UUID.randomUUID());
    private final SessionId other = new SessionId(UUID.randomUUID());
    private final Later sender = new Later();
    private final Broker broker = new Broker();
    private final Teller teller = new Teller(broker, sender, InstantSource.system());

    @Test
    void isToldOnceWhoIsThereHoweverManyHaveComeAndGoneMeanwhile() {
        for (var coming = 0; coming < 1000; coming++) {
            teller.changed(new PeopleChanged(one, Set.of("player" + coming)));
            teller.changed(new PeopleChanged(other, Set.of()));
        }
        assertThat(sender.tasks).hasSizeLessThanOrEqualTo(2);

        sender.runAll();

        assertThat(broker.told).hasSize(1);
        assertThat(broker.told.getFirst().lines()).containsExactlyInAnyOrder(one + " player999", other.toString());
    }

    @Test
    void isToldTheNewestVersionOnly() {
        teller.advanced(new SessionAdvanced(one, 7, true));
        teller.advanced(new SessionAdvanced(one, 9, true));
        teller.advanced(new SessionAdvanced(one, 8, true));

        sender.runAll();

        assertThat(broker.told).containsExactly(one + " 9");
    }

    @Test
    void isToldWhatComesAfterwardsToo() {
        teller.changed(new PeopleChanged(one, Set.of("a")));
        sender.runAll();
        teller.changed(new PeopleChanged(one, Set.of()));
        sender.runAll();

        assertThat(broker.told).containsExactly(one + " a", one.toString());
    }

    @Test
    void letsTheHigherOfTwoNudgesBeRead() {
        var due = new Waiting<Long>(Math::max);

        assertThat(due.add(one, 9L)).isTrue();
        assertThat(due.add(one, 7L)).isFalse();

        assertThat(due.take(one)).isEqualTo(9);
        assertThat(due.take(one)).isNull();
    }

    private static final class Broker extends RabbitTemplate {
        private final List<String> told = new ArrayList<>();

        @Override
        public void convertAndSend(
                @Nullable String exchange, @Nullable String key, Object message, MessagePostProcessor written) {
            told.add(message.toString());
        }
    }

    /** Runs what it is given when the test says so. */
    private static final class Later extends AbstractExecutorService {
        private final Deque<Runnable> tasks = new ArrayDeque<>();

        void runAll() {
            while (!tasks.isEmpty()) {
                tasks.remove().run();
            }
        }

        @Override
        public void execute(Runnable task) {
            tasks.add(task);
        }

        @Override
        public void shutdown() {
            tasks.clear();
        }

        @Override
        public List<Runnable> shutdownNow() {
            return List.of();
        }

        @Override
        public boolean isShutdown() {
            return false;
        }

        @Override
        public boolean isTerminated() {
            return false;
        }

        @Override
        public boolean awaitTermination(long most, TimeUnit unit) {
            return true;
        }
    }
}
