package escape.server.live;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
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
        assertThat(due.answers()).hasSize(2);
        assertThat(due.last()).isTrue();
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
        var reader = Thread.ofVirtual().start(() -> outbox.reply(ANSWER));
        while (reader.getState() != Thread.State.WAITING) {
            Thread.sleep(1);
        }
        return reader;
    }
}
