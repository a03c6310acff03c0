package escape.server.batch;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class TheTutorialManyTimesTest {

    /** Every ending, what care and haste lead to, and that the small test cannot tell the versions apart. */
    @Test
    void meetsItsTargets() {
        assertThat(Programs.run("calibrate", "--scenario", "tutorial", "--runs", "200", "--random-runs", "1000"))
                .hasValue(0);
    }
}
