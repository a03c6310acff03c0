package escape.server.session;

import static escape.server.session.Table.FACILITATOR;
import static escape.server.session.Table.WRITER;
import static org.assertj.core.api.Assertions.assertThat;

import escape.simulation.Command;
import escape.simulation.Refusal;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ARepeatedCommandTest {
    private final Table table = new Table();
    private final Command look = new Command.Act("look", Map.of("where", "outside"), null);

    @Test
    void isDoneOnceAndAnsweredTwice() {
        var id = table.running();

        var first = table.sessions.handle(id, "k", look, WRITER);
        var second = table.sessions.handle(id, "k", look, WRITER);

        assertThat(first).isInstanceOf(Outcome.Acknowledged.class).isEqualTo(second);
        assertThat(table.sessions.current(id).version()).isEqualTo(((Outcome.Acknowledged) first).version());
    }

    @Test
    void isKnownAgainAfterARestart() {
        var id = table.running();
        var first = table.sessions.handle(id, "k", look, WRITER);

        assertThat(table.restarted().sessions.handle(id, "k", look, WRITER)).isEqualTo(first);
    }

    @Test
    void isDecidedAnewWhereItWasRefused() {
        var id = table.created();
        var resume = new Command.Resume();
        assertThat(table.sessions.handle(id, "k", resume, FACILITATOR)).isInstanceOf(Outcome.Refused.class);

        table.give(id, new Command.Start(), FACILITATOR);
        table.give(id, new Command.Pause(), FACILITATOR);

        assertThat(table.sessions.handle(id, "k", resume, FACILITATOR)).isInstanceOf(Outcome.Acknowledged.class);
    }

    @Test
    void isNotTakenForAnotherCommandWithTheSameKey() {
        var id = table.running();
        table.sessions.handle(id, "k", look, WRITER);

        var other = table.sessions.handle(id, "k", new Command.AskAssistant("Why?"), WRITER);
        var others = table.sessions.handle(id, "k", new Command.Pause(), FACILITATOR);

        assertThat(List.of(other, others)).allMatch(outcome -> outcome instanceof Outcome.Acknowledged);
    }

    @Test
    void leavesNothingBehindWhereItIsRefused() {
        var id = table.created();

        var refused = table.give(id, new Command.Pause(), FACILITATOR);

        assertThat(refused).isEqualTo(new Outcome.Refused(List.of(Refusal.Rule.NOT_RUNNING.because())));
        assertThat(table.database.log().read(id, 1)).isEmpty();
        assertThat(table.published).noneMatch(SessionAdvanced.class::isInstance);
    }
}
