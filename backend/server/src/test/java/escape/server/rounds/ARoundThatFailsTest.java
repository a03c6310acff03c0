package escape.server.rounds;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

class ARoundThatFailsTest {
    private static final Duration SOON = Duration.ofMillis(5);

    @Test
    @ExtendWith(OutputCaptureExtension.class)
    void isToldOnceAndIsNotTheLastWhateverItThrows(CapturedOutput output) throws InterruptedException {
        var made = new AtomicInteger();
        var enough = new CountDownLatch(5);
        var rounds = new Rounds(
                "trials",
                () -> {
                    enough.countDown();
                    if (made.getAndIncrement() < 3) {
                        throw new StackOverflowError("a bug of the round");
                    }
                },
                SOON);

        rounds.start();
        var went = enough.await(20, TimeUnit.SECONDS);

        assertThat(went).isTrue();
        await().atMost(Duration.ofSeconds(20))
                .until(() -> output.getOut().contains("The rounds of trials go on, after 3 failures"));
        rounds.stop();
        assertThat(output.getOut().split("A round of trials failed", -1)).hasSize(2);
        assertThat(output.getOut()).contains("a bug of the round");
    }

    @Test
    void isWaitedForAtTheStopAndNotInterrupted() throws InterruptedException {
        var begun = new CountDownLatch(1);
        var interrupted = new AtomicBoolean();
        var ended = new AtomicBoolean();
        var rounds = new Rounds(
                "trials",
                () -> {
                    begun.countDown();
                    for (var step = 0; step < 20; step++) {
                        interrupted.compareAndSet(false, Thread.interrupted());
                        Thread.sleep(10);
                    }
                    ended.set(true);
                },
                SOON);
        rounds.start();
        begun.await();

        rounds.stop();

        assertThat(ended).isTrue();
        assertThat(interrupted).isFalse();
        assertThat(rounds.isRunning()).isFalse();
    }

    @Test
    void isNeverMadeWhereNobodyHasSaidHowOften() {
        var rounds = new Rounds("trials", () -> {}, Duration.ZERO);

        rounds.start();

        assertThat(rounds.isRunning()).isFalse();
    }
}
