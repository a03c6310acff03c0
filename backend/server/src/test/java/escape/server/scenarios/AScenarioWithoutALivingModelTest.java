package escape.server.scenarios;

import static org.assertj.core.api.Assertions.assertThat;

import escape.server.story.Bundled;
import escape.simulation.Setup;
import escape.simulation.State;
import escape.simulation.players.Game;
import escape.simulation.scenario.Happenings;
import escape.simulation.scenario.Parameters;
import escape.simulation.scenario.Scenario;
import escape.simulation.view.Section;
import escape.simulation.view.Viewer;
import escape.simulation.view.Views;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class AScenarioWithoutALivingModelTest {
    private static final String MEMORY = "  memory: {gain: 0.7, unit: 1000, per-day: 2, densest: 4, recoding: 0.1,"
            + " phrases: [the door is open, nobody asked]}\n";
    private static final String TRAINED = "focus: \"arg.focus == 'much' ? 1 : 0.5\", memory: true}";
    private static final String FILE = "generator: memory_file}";
    private static final String CLUE = "if-drive: 0.8, if-not: 0.1}";

    @Test
    void needsNoNumbersForAMemory() {
        Parameters parameters = Sample.whole()
                .with("", MEMORY)
                .with("body: notes}", FILE)
                .with(TRAINED.replace("true", "false"), TRAINED)
                .scenario()
                .parameters();
        assertThat(parameters.memory()).isEqualTo(Parameters.Memory.NONE);
    }

    @Test
    void isToldWhereItTrainsAMemoryAllTheSame() {
        assertThat(Sample.whole().with("", MEMORY).problems())
                .extracting(Problem::message)
                .containsExactly(
                        "a model with a memory wants `memory` and `drive` among the `parameters`",
                        "`memory_file` wants `phrases` in `memory` among the `parameters`");
    }

    @Test
    void hasNoHiddenSideInTheControlRoom() {
        assertThat(sectionsOfControl("tutorial"))
                .contains("story_map", "figures")
                .doesNotContain("hidden", "network");
        assertThat(sectionsOfControl("futureai")).contains("story_map", "figures", "hidden", "network");
    }

    private static List<String> sectionsOfControl(String name) {
        Scenario scenario = Bundled.scenario(name);
        State state = Game.play(
                Game.rules(scenario),
                new Setup(1, 30, new Setup.Limits(4, 40, 40, 2000, 12, 1, 600)),
                Map.of(),
                (now, events) -> {},
                () -> false);
        return Views.of(scenario, state, Viewer.FACILITATOR).sections().stream()
                .map(Section::name)
                .toList();
    }

    @Test
    void hasCluesThatTellNothingOfTheModel() {
        Happenings.Clue clue = Sample.whole().with("}", ", " + CLUE).scenario().clue("slow_hi");
        assertThat(clue.ifDrive()).isNull();
        assertThat(clue.ifNot()).isNull();
    }

    @Test
    void hasNoClueThatWeighsOnOneSideOnly() {
        Sample broken = Sample.whole().with("if-drive: 0.8}", CLUE);
        assertThat(broken.problems())
                .extracting(Problem::message)
                .containsExactly("wants `if-not` beside it, or to be left out too");
    }
}
