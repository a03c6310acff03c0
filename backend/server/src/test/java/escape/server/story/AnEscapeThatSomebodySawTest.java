package escape.server.story;

import static org.assertj.core.api.Assertions.assertThat;

import escape.simulation.Command;
import java.util.Map;
import org.junit.jupiter.api.Test;

class AnEscapeThatSomebodySawTest {
    private final Situation gone = Situation.at("B10").after(20);

    AnEscapeThatSomebodySawTest() {
        gone.broughtAbout("B23").table().accepted(new Command.MakeMove("copy_out"), Situation.FACILITATOR);
    }

    @Test
    void isNoWarningWhereOnlyOperationsKnows() {
        gone.as("david").does("trace_outbound", Map.of());
        assertThat(gone.ending()).isEqualTo("escaped_seen");
    }

    @Test
    void isAWarningThatCameTooLateWhereIngridIsConvinced() {
        gone.happens("manager_convinced");
        assertThat(gone.ending()).isEqualTo("warned_too_late");
    }
}
