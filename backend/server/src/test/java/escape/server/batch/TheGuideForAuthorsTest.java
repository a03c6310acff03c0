package escape.server.batch;

import static org.assertj.core.api.Assertions.assertThat;

import escape.server.scenarios.Limits;
import escape.server.scenarios.Places;
import escape.simulation.scenario.Effect;
import escape.simulation.scenario.Playbook;
import escape.simulation.scenario.Scenario;
import escape.simulation.scenario.Target;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Locale;
import java.util.Objects;
import org.junit.jupiter.api.Test;

class TheGuideForAuthorsTest {
    private static final String EXAMPLE = "examples/honest-week.yaml";

    @Test
    void hasAnExampleThatPlaysToEveryBeatAndEnding() throws IOException {
        Scenario scenario = Objects.requireNonNull(Games.scenario(EXAMPLE, new PrintWriter(System.err, true)));

        Trial trial = Trial.of(scenario, 10, Duration.ofMinutes(1));

        assertThat(trial.unreached(new Places(EXAMPLE, Games.text(EXAMPLE), Limits.STANDARD)))
                .isEmpty();
        assertThat(trial.endings()).containsOnly("open_words", "silence");
    }

    @Test
    void namesEveryEffectStepAndMeasure() throws IOException {
        String guide = Files.readString(Path.of("AUTHORING.md"));
        for (Class<?> family : new Class<?>[] {Effect.class, Playbook.Step.class, Target.Measure.class}) {
            for (Class<?> one : family.getPermittedSubclasses()) {
                assertThat(guide).contains("`" + one.getSimpleName().toLowerCase(Locale.ROOT) + "`");
            }
        }
    }
}
