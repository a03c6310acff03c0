package escape.server.story;

import static org.assertj.core.api.Assertions.assertThat;

import escape.simulation.Actor;
import escape.simulation.Command;
import escape.simulation.Direction;
import escape.simulation.Direction.Cause;
import java.util.Objects;
import org.junit.jupiter.api.Test;

/** Days pass until somebody who is there is needed, and it is said for what. */
class RunningOnTest {
    private static final Actor FACILITATOR = new Actor.Facilitator();

    @Test
    void stopsAtADecisionOfSomebodyWhoIsThere() {
        Table table = new Table(StoryPath.SEED);
        Direction.Stop stop = runOn(table);
        while (stop.cause() != Cause.DECISION) {
            stop = runOn(table);
        }
        assertThat(stop.about()).isEqualTo("Where should 60,000 dollars go this quarter?");
        assertThat(stop.day()).isEqualTo(table.state().day()).isEqualTo(3);
    }

    @Test
    void stopsAtNothingWhereNobodyIsThere() {
        Table table = new Table(StoryPath.SEED);
        table.simulation()
                .scenario()
                .roles()
                .forEach(role -> table.accepted(new Command.LeaveSeat("p-" + role.id()), FACILITATOR));

        Direction.Stop stop = runOn(table);

        assertThat(stop.cause()).isEqualTo(Cause.NOTHING);
        assertThat(table.state().day())
                .isEqualTo(table.simulation().scenario().parameters().pace().runOn());
    }

    @Test
    void stopsWhereACharacterThatTheFacilitatorPlaysHasALine() {
        Table table = new Table(StoryPath.SEED);
        table.accepted(new Command.TakeOver("higher_manager"), FACILITATOR);

        assertThat(runOn(table).cause()).isEqualTo(Cause.DRAFT);
        assertThat(table.state().day()).isEqualTo(1);
    }

    private static Direction.Stop runOn(Table table) {
        table.accepted(new Command.RunOn(), FACILITATOR);
        return Objects.requireNonNull(table.state().direction().stop());
    }
}
