package escape.server.story;

import static escape.server.story.Table.FACILITATOR;
import static escape.server.story.Table.player;
import static org.assertj.core.api.Assertions.assertThat;

import escape.simulation.Actor;
import escape.simulation.Command;
import escape.simulation.Refusal.Rule;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The switch is on, as it is from the start, and Alexander has asked George for money. */
class AClockThatWaitsForADecisionTest {
    private static final Actor CLOCK = new Actor.Clock();

    private final Table table = new Table(StoryPath.SEED);

    @BeforeEach
    void ask() {
        Play.Hand alexander = table.as("alexander");
        alexander.comesTo("try_external_memory");
        alexander.comesTo("design_memory");
        alexander.comesTo("request_training_budget", Map.of("amount", "400000"));
        for (int day = 0; day < Play.PATIENCE && !table.as("george").isAsked("training_budget"); day++) {
            table.nextDay();
        }
        assertThat(table.state().story().open()).hasSize(1);
        assertThat(table.state().session().hold()).isTrue();
    }

    @Test
    void standsStill() {
        assertThat(table.simulation().isClockHeld(table.state())).isTrue();
        assertThat(table.against(tomorrow(), CLOCK)).containsExactly(Rule.CLOCK_HELD);
        assertThat(table.against(new Command.RunOn(), FACILITATOR)).containsExactly(Rule.CLOCK_HELD);
    }

    @Test
    void goesOnOnceItIsDecided() {
        table.as("george").answers("training_budget", "reject");

        assertThat(table.simulation().isClockHeld(table.state())).isFalse();
        assertThat(table.against(tomorrow(), CLOCK)).isEmpty();
        assertThat(table.against(new Command.RunOn(), FACILITATOR)).isEmpty();
    }

    @Test
    void goesOnOnceTheSwitchIsOff() {
        table.accepted(new Command.HoldClock(false), FACILITATOR);

        assertThat(table.against(tomorrow(), CLOCK)).isEmpty();
        assertThat(table.against(new Command.RunOn(), FACILITATOR)).isEmpty();
        assertThat(Seen.frame(table, "david").held()).isFalse();
    }

    @Test
    void standsAgainOnceTheSwitchIsOn() {
        table.accepted(new Command.HoldClock(false), FACILITATOR);
        table.accepted(tomorrow(), CLOCK);
        table.accepted(new Command.HoldClock(true), FACILITATOR);

        assertThat(table.against(tomorrow(), CLOCK)).containsExactly(Rule.CLOCK_HELD);
    }

    @Test
    void isStillMovedByTheFacilitatorsHand() {
        int before = table.state().day();
        table.accepted(tomorrow(), FACILITATOR);

        assertThat(table.state().day()).isEqualTo(before + 1);
        assertThat(table.against(tomorrow(), CLOCK)).containsExactly(Rule.CLOCK_HELD);
    }

    @Test
    void doesNotWaitForSomebodyOnATrain() {
        Table other = new Table(StoryPath.SEED);
        for (int day = 0; day < Play.PATIENCE && !other.as("alexander").isAsked("newsletter"); day++) {
            other.nextDay();
        }
        assertThat(other.simulation().isClockHeld(other.state())).isTrue();

        other.as("alexander").comesTo("take_train");
        assertThat(other.simulation().isClockHeld(other.state())).isFalse();

        other.days(1);
        assertThat(other.simulation().isClockHeld(other.state())).isTrue();
    }

    @Test
    void waitsForNobodyWhoIsNotThere() {
        table.accepted(new Command.LeaveSeat("p-george"), player("george"));

        assertThat(table.against(tomorrow(), CLOCK)).isEmpty();
    }

    @Test
    void waitsForNobodyWhoCannotAnswer() {
        table.accepted(new Command.SetAccess("george", false, "A test"), FACILITATOR);

        assertThat(table.against(tomorrow(), CLOCK)).isEmpty();
    }

    @Test
    void saysOnEverybodysPageThatItWaits() {
        assertThat(Seen.frame(table, "david").held()).isTrue();

        table.as("george").answers("training_budget", "reject");
        assertThat(Seen.frame(table, "david").held()).isFalse();
    }

    private Command tomorrow() {
        return new Command.BeginDay(table.state().day() + 1);
    }
}
