package escape.server.authoring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import escape.server.access.Denied;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;

/** Two people bring a scenario at once. */
class AScenarioBesideAnotherTest {

    @Test
    void isToldToComeAgainWhereTheOtherTakesLong() throws InterruptedException {
        var turn = new TrialTurn(Duration.ofMillis(20));
        var begun = new CountDownLatch(1);
        var goOn = new CountDownLatch(1);
        var other = CompletableFuture.supplyAsync(() -> turn.taken(() -> held(begun, goOn)));
        begun.await();

        assertThatThrownBy(() -> turn.taken(() -> "mine")).isInstanceOfSatisfying(Denied.class, denied -> {
            assertThat(denied.status().value()).isEqualTo(503);
            assertThat(denied.messageKey()).isEqualTo("error.trial_goes_on");
        });

        goOn.countDown();
        assertThat(other.join()).isEqualTo("the other's");
        assertThat(turn.<String>taken(() -> "mine")).isEqualTo("mine");
    }

    @Test
    void waitsForTheOther() throws InterruptedException {
        var turn = new TrialTurn(Duration.ofMinutes(1));
        var begun = new CountDownLatch(1);
        var goOn = new CountDownLatch(1);
        var other = CompletableFuture.supplyAsync(() -> turn.taken(() -> held(begun, goOn)));
        begun.await();
        var mine = CompletableFuture.supplyAsync(() -> turn.taken(other::isDone));

        goOn.countDown();

        mine.join();
        assertThat(other.join()).isEqualTo("the other's");
    }

    @Test
    void comesToItsTurnAfterOneThatFailed() {
        var turn = new TrialTurn(Duration.ZERO);

        assertThatThrownBy(() -> turn.taken(() -> {
                    throw new IllegalStateException("broken");
                }))
                .hasMessage("broken");

        assertThat(turn.<String>taken(() -> "mine")).isEqualTo("mine");
    }

    private static String held(CountDownLatch begun, CountDownLatch goOn) {
        begun.countDown();
        try {
            goOn.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        return "the other's";
    }
}
