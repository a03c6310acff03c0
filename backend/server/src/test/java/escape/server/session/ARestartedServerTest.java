package escape.server.session;

import static escape.server.session.Table.FACILITATOR;
import static escape.server.session.Table.WRITER;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import escape.server.TinyStory;
import escape.server.eventlog.SessionId;
import escape.simulation.Command;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class ARestartedServerTest {
    private final Table table = new Table();

    @Test
    void goesOnWhereEachSessionStood() {
        var id = table.running();
        table.give(id, new Command.BeginDay(1), FACILITATOR);
        table.give(id, new Command.AskAssistant("Will it rain?"), WRITER);
        table.give(id, new Command.Pause(), FACILITATOR);
        var before = table.sessions.current(id);

        var after = table.restarted().sessions.current(id);

        assertThat(after.version()).isEqualTo(before.version());
        assertThat(after.state()).isEqualTo(before.state());
    }

    @Test
    void knowsTheSessionsByIdAndByCode() {
        var card = table.sessions.create(TinyStory.SOURCE);
        var restarted = table.restarted().sessions;

        assertThat(restarted.find(card.id())).contains(card);
        assertThat(restarted.find(card.code())).contains(card);
        assertThat(restarted.newest(5)).containsExactly(card);
        assertThat(card.code()).matches("[A-HJ-NP-Z2-9]{6}");
    }

    @Test
    void knowsNoOthers() {
        var unknown = new SessionId(UUID.randomUUID());

        assertThat(table.sessions.find(unknown)).isEmpty();
        assertThatThrownBy(() -> table.sessions.current(unknown)).isInstanceOf(NoSuchSession.class);
    }

    @Test
    void keepsTheScenarioThatASessionBeganWith() {
        var id = table.created();

        assertThat(table.restarted().sessions.source(id)).isEqualTo(TinyStory.SOURCE);
    }
}
