package escape.server.live;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;
import org.springframework.web.socket.CloseStatus;

class SomebodyWhoAsksFasterThanAnswersAreTakenTest {
    private static final FromServer.Pong ANSWER = new FromServer.Pong();
    private static final Duration LONG = Duration.ofSeconds(60);

    private final Outbox outbox = new Outbox(2);

    @Test
    void isReadOnOnceAnswersAreTaken() throws InterruptedException {
        var reader = waitingWithAThirdAnswer();

        assertThat(outbox.await().answers()).hasSize(2);
        assertThat(reader.join(LONG)).isTrue();
        assertThat(outbox.await().answers()).containsExactly(ANSWER);
    }

    @Test
    void isNotWaitedForAnyMoreOnceTheSocketCloses() throws InterruptedException {
        var reader = waitingWithAThirdAnswer();

        outbox.close(CloseStatus.GOING_AWAY);

        assertThat(reader.join(LONG)).isTrue();
        var due = outbox.await();
        assertThat(due.answers()).hasSize(3);
        assertThat(due.last()).isTrue();
    }

    @Test
    void hearsWhatACommandLedToBeforeItsAnswerWhileTheNextOneIsDecided() throws InterruptedException {
        outbox.answer(() -> {
            outbox.nudge(1);
            return ANSWER;
        });
        var decided = new CountDownLatch(1);
        var reader = waiting(Thread.ofVirtual().start(() -> outbox.answer(() -> onceOpen(decided))));

        var due = outbox.await();

        assertThat(due.look()).isTrue();
        assertThat(due.answers()).hasSize(1);
        decided.countDown();
        assertThat(reader.join(LONG)).isTrue();
    }

    @Test
    void hasTheAnswerToACommandBeforeTheSocketCloses() throws InterruptedException {
        outbox.answer(() -> {
            outbox.close(CloseStatus.GOING_AWAY);
            return ANSWER;
        });

        var due = outbox.await();

        assertThat(due.answers()).containsExactly(ANSWER);
        assertThat(due.last()).isTrue();
    }

    @Test
    void holdsUpNobodyElseWhoHasSomethingToSay() throws InterruptedException {
        var reader = waitingWithAThirdAnswer();

        outbox.nudge(1);
        outbox.notes();
        outbox.ping();

        var due = outbox.await();
        assertThat(due.look() && due.notes() && due.ping()).isTrue();
        assertThat(reader.join(LONG)).isTrue();
    }

    private Thread waitingWithAThirdAnswer() throws InterruptedException {
        outbox.reply(ANSWER);
        outbox.reply(ANSWER);
        return waiting(Thread.ofVirtual().start(() -> outbox.reply(ANSWER)));
    }

    private static Thread waiting(Thread thread) throws InterruptedException {
        while (thread.getState() != Thread.State.WAITING) {
            Thread.sleep(1);
        }
        return thread;
    }

    private static FromServer onceOpen(CountDownLatch gate) {
        try {
            gate.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        return ANSWER;
    }
}
