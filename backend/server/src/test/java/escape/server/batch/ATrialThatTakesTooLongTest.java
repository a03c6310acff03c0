package escape.server.batch;

import static org.assertj.core.api.Assertions.assertThat;

import escape.server.scenarios.Limits;
import escape.server.scenarios.Places;
import escape.server.story.Bundled;
import java.io.IOException;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class ATrialThatTakesTooLongTest {

    @Test
    void isBrokenOffAndTold() throws IOException {
        Trial trial = Trial.of(Bundled.scenario("tutorial"), 1, Duration.ZERO);

        assertThat(trial.games().values()).containsOnly(0);
        assertThat(trial.objection(places()))
                .hasValueSatisfying(problem ->
                        assertThat(problem.toString()).contains("tutorial.yaml:1:1", "was not over in 0 seconds"));
    }

    @Test
    void isNotSlowWhereThereIsTime() throws IOException {
        assertThat(Trial.of(Bundled.scenario("tutorial"), 1, Duration.ofMinutes(5))
                        .objection(places()))
                .isEmpty();
    }

    @Test
    void tellsNothingWhereNoGameIsPlayed() throws IOException {
        Trial trial = Trial.of(Bundled.scenario("tutorial"), 0, Duration.ofMinutes(5));

        assertThat(trial.isPlayed()).isFalse();
        assertThat(trial.objection(places())).isEmpty();
        assertThat(trial.unreached(places())).isEmpty();
    }

    private static Places places() throws IOException {
        return new Places("tutorial.yaml", Games.text("tutorial"), Limits.STANDARD);
    }
}
