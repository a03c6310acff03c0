package escape.server.batch;

import static org.assertj.core.api.Assertions.assertThat;

import escape.server.story.Bundled;
import escape.simulation.scenario.Playbook;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class TheTutorialManyTimesTest {

    /** Every ending, what care and haste lead to, and that the small test cannot tell the versions apart. */
    @Test
    void meetsItsTargets() {
        assertThat(Programs.run("calibrate", "--scenario", "tutorial", "--runs", "200", "--random-runs", "1000"))
                .hasValue(0);
    }

    /** A report shows curves of a hidden side only where there is one. */
    @Test
    void hasNoCurveOfAModelThatWantsSomething() {
        assertThat(curves("tutorial")).contains("stock").doesNotContain("autonomy", "foothold", "hi_seconds");
        assertThat(curves("futureai")).contains("stock", "autonomy", "foothold", "hi_seconds");
    }

    private static Set<String> curves(String scenario) {
        List<Run> runs = new Batch(Bundled.scenario(scenario), Playbook.RANDOM, 1, 1, 1).play(() -> {});
        return runs.getFirst().days().keySet();
    }
}
