package escape.server.batch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import escape.server.scenarios.Limits;
import escape.server.scenarios.Places;
import escape.server.story.Bundled;
import escape.simulation.scenario.Condition;
import escape.simulation.scenario.Facts;
import escape.simulation.scenario.Happenings;
import escape.simulation.scenario.Scenario;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** The engine fails in the middle of a game: whoever tries a scenario hears of that as of any other mistake. */
class AGameThatBreaksOffTest {
    private static final String WORDS =
            "a game of thorough with seed 1 broke off after day 2: The moon fell; this is a fault of the engine";

    private final Scenario scenario = failing(Bundled.scenario("tutorial"));

    @Test
    void isToldWithItsSeedItsPlayerAndItsDay() throws IOException {
        Trial trial = Trial.of(scenario, 3, Duration.ofMinutes(5), 1);

        assertThat(trial.faults()).singleElement().satisfies(fault -> {
            assertThat(fault.players()).isEqualTo("thorough");
            assertThat(fault.seed()).isEqualTo(1);
            assertThat(fault.why()).isInstanceOf(IllegalStateException.class);
        });
        assertThat(trial.objection(places()))
                .hasValueSatisfying(
                        problem -> assertThat(problem.toString()).startsWith("tutorial.yaml:1:1: " + WORDS));
    }

    @Test
    void makesValidateFailWithoutAStackTrace() throws IOException {
        StringWriter said = new StringWriter();
        Trial trial = Trial.of(scenario, 1, Duration.ofMinutes(5), 1);

        int status = new Validate().told(trial, places(), new PrintWriter(said));

        assertThat(status).isEqualTo(1);
        assertThat(said.toString()).contains(WORDS).doesNotContain("\tat ");
    }

    @Test
    void makesABatchFailLoudly() {
        assertThatThrownBy(() -> new Batch(scenario, "thorough", 1, 1, 1).play(() -> {}))
                .hasMessageContaining(WORDS)
                .hasRootCauseMessage("The moon fell");
    }

    private static Places places() throws IOException {
        return new Places("tutorial.yaml", Games.text("tutorial"), Limits.STANDARD);
    }

    private static Scenario failing(Scenario s) {
        Happenings story = s.story();
        Happenings.Ending never = story.endings().getFirst();
        Happenings broken = new Happenings(
                story.acts(),
                story.beats(),
                story.press(),
                story.clues(),
                story.replies(),
                story.moves(),
                List.of(new Happenings.Ending(
                        never.id(), never.title(), new OnTheThirdDay(), never.text(), never.reasons())),
                story.secrets());
        return new Scenario(
                s.id(),
                s.format(),
                s.title(),
                s.summary(),
                s.language(),
                s.weekday(),
                s.opening(),
                s.world(),
                s.roles(),
                s.cast(),
                s.parameters(),
                s.flags(),
                s.figures(),
                s.departures(),
                s.actions(),
                s.requests(),
                s.injects(),
                s.documents(),
                broken,
                s.players(),
                s.targets());
    }

    private record OnTheThirdDay() implements Condition {
        @Override
        public String source() {
            return "day";
        }

        @Override
        public Set<String> names() {
            return Set.of("day");
        }

        @Override
        public boolean holds(Facts facts) {
            if (facts.values().get("day") instanceof Number day && day.intValue() >= 3) {
                throw new IllegalStateException("The moon fell");
            }
            return false;
        }
    }
}
