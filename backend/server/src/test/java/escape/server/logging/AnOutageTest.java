package escape.server.logging;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class AnOutageTest {
    private final ListAppender<ILoggingEvent> told = new ListAppender<>();
    private Instant now = Instant.parse("2026-01-01T12:00:00Z");
    private final Outage outage = outage();

    @Test
    void isToldWholeAtFirstAndThenInALineNowAndThen() {
        for (var second = 0; second <= 60; second++) {
            failing(10);
            pass(Duration.ofSeconds(1));
        }

        assertThat(lines())
                .containsExactly(
                        "It is away",
                        "It is away: 301 failures since 2026-01-01T12:00:00Z, the last: java.io.IOException: number 1",
                        "It is away: 601 failures since 2026-01-01T12:00:00Z, the last: java.io.IOException: number 1");
        assertThat(told.list)
                .extracting(line -> line.getThrowableProxy() != null)
                .containsExactly(true, false, false);
    }

    @Test
    void isToldToBeOver() {
        failing(3);
        pass(Outage.SETTLED);
        outage.worked();
        outage.worked();

        assertThat(lines()).containsExactly("It is away", "It is back, after 3 failures since 2026-01-01T12:00:00Z");
        assertThat(told.list.getLast().getLevel()).isEqualTo(Level.INFO);
    }

    @Test
    void isNotOverWhileEverySecondAttemptFails() {
        for (var attempt = 0; attempt < 100; attempt++) {
            failing(1);
            outage.worked();
            pass(Duration.ofMillis(100));
        }

        assertThat(lines()).containsExactly("It is away");
    }

    @Test
    void isAnotherOneAfterItIsOverOrLongAfterwards() {
        failing(1);
        pass(Outage.SETTLED);
        outage.worked();
        failing(1);
        pass(Outage.APART);
        failing(1);

        assertThat(told.list)
                .filteredOn(line -> line.getThrowableProxy() != null)
                .hasSize(3);
    }

    @Test
    void isNoMatterWhereNothingFails() {
        outage.worked();

        assertThat(lines()).isEmpty();
    }

    private void failing(int times) {
        for (var number = 1; number <= times; number++) {
            outage.failed(new IllegalStateException("Not this time", new IOException("number " + number)));
        }
    }

    private void pass(Duration time) {
        now = now.plus(time);
    }

    private List<String> lines() {
        return told.list.stream().map(ILoggingEvent::getFormattedMessage).toList();
    }

    private Outage outage() {
        var log = new LoggerContext().getLogger("outage");
        told.start();
        log.addAppender(told);
        return new Outage(log, "It is away", "It is back", () -> now);
    }
}
