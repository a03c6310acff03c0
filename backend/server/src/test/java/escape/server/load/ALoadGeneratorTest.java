package escape.server.load;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Not how fast, but that it counts right: a second of commands at three tables of this very process. */
@SpringBootTest(
        webEnvironment = WebEnvironment.RANDOM_PORT,
        properties = {
            "spring.datasource.url=jdbc:h2:mem:load;DB_CLOSE_DELAY=-1",
            "escape.facilitator-secret=" + Kind.SECRET,
            "escape.rates.commands=1000000",
            "escape.live.frames-at-once=1000000",
            "escape.live.frames-per-second=1000000"
        })
class ALoadGeneratorTest {
    private static final int TABLES = 3;

    private final int port;

    ALoadGeneratorTest(@LocalServerPort int port) {
        this.port = port;
    }

    @ParameterizedTest
    @EnumSource
    void seesEveryCommandAnsweredAndEveryUpdateAtEachClientWithoutAGap(Wording wording) {
        var step = oneSecond(wording, Tables.PACE, 60);

        var counted = step.gauge();
        assertThat(step.settled()).isTrue();
        assertThat(counted.sent).isPositive();
        assertThat(counted.acks).isEqualTo(counted.sent);
        assertThat(counted.received).isEqualTo(4 * counted.sent);
        assertThat(counted.updates).isPositive().isLessThanOrEqualTo(counted.received);
        assertThat(counted.gaps + counted.wholes + counted.refused).isZero();
        assertThat(counted.seen.getTotalCount()).isPositive().isLessThanOrEqualTo(counted.received);
    }

    @Test
    void knowsWhoSeesAMessage() {
        var step = oneSecond(Wording.JSON, Tables.TALK, 30);

        var counted = step.gauge();
        assertThat(step.settled()).isTrue();
        assertThat(counted.acks).isEqualTo(counted.sent);
        assertThat(counted.received).isEqualTo(counted.expected).isGreaterThan(3 * counted.sent);
        assertThat(counted.gaps + counted.wholes + counted.refused).isZero();
    }

    private Step oneSecond(Wording wording, Tables play, double rate) {
        try (var generator = new Generator(port, wording, () -> 0)) {
            generator.connect(
                    new Host(port, Kind.SECRET, Measure.SCENARIO, Host.SLOW).tables(TABLES), play.moves(Measure.ROLES));
            var step = generator.step(rate, 0, 1);
            assertThat(generator.faults().sofar()).isEmpty();
            return step;
        }
    }
}
