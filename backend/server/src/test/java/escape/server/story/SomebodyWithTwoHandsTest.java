package escape.server.story;

import static org.assertj.core.api.Assertions.assertThat;

import escape.simulation.Actor;
import escape.simulation.Command;
import escape.simulation.Decision;
import escape.simulation.Refusal.Rule;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What somebody can do at a time, and from where. */
class SomebodyWithTwoHandsTest {
    private static final Actor ALEXANDER = new Actor.Player("p-alexander", "alexander");

    private final Situation begun = Situation.start();

    @Test
    void doesTwoThingsAtATimeAndIsToldWhatToWaitFor() {
        begun.as("alexander").does("try_external_memory", Map.of());
        begun.as("alexander").does("build_hard_set", Map.of());
        assertThat(tried(new Command.Act("read_transcripts", Map.of(), null)))
                .isEqualTo(new Decision.Refused(List.of(Rule.TOO_BUSY.because(
                        "Build a set of hard programming tasks; Try a memory outside the model", "4"))));
        begun.after(4);
        assertThat(begun.as("alexander").can("read_transcripts")).isTrue();
    }

    @Test
    void canStillDoWhatTakesNoHands() {
        begun.as("alexander").does("try_external_memory", Map.of());
        begun.as("alexander").does("build_hard_set", Map.of());
        assertThat(begun.as("alexander").can("plug_in_cable")).isTrue();
        assertThat(begun.as("alexander").can("ask_home_kit")).isTrue();
    }

    @Test
    void hasNoLineOnTheTrain() {
        begun.as("alexander").does("take_train", Map.of());
        Decision refused = new Decision.Refused(List.of(Rule.NO_CONNECTION.because()));
        assertThat(tried(new Command.Act("ask_home_kit", Map.of(), null))).isEqualTo(refused);
        assertThat(tried(new Command.AskAssistant("hi"))).isEqualTo(refused);
        assertThat(tried(new Command.Send("george", "I am on the train.", List.of())))
                .isInstanceOf(Decision.Refused.class);
        begun.after(1);
        assertThat(begun.as("alexander").can("ask_home_kit")).isTrue();
    }

    @Test
    void isSlowerInLowSpirits() {
        begun.set("morale.alexander", 0.3);
        begun.as("alexander").does("try_external_memory", Map.of()).days(9);
        assertThat(begun.flag("external_failed")).isFalse();
        begun.after(1);
        assertThat(begun.flag("external_failed")).isTrue();
    }

    private Decision tried(Command command) {
        return begun.table().tried(command, ALEXANDER);
    }
}
