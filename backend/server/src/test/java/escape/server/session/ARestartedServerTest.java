package escape.server.session;

import static escape.server.session.Table.FACILITATOR;
import static escape.server.session.Table.WRITER;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import escape.server.TinyStory;
import escape.server.eventlog.SessionId;
import escape.simulation.Command;
import escape.simulation.Session.Phase;
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
        assertThat(restarted.newest(5, 0)).containsExactly(card);
        assertThat(card.code()).matches("[A-HJ-NP-Z2-9]{6}");
    }

    @Test
    void knowsNoOthers() {
        var unknown = new SessionId(UUID.randomUUID());

        assertThat(table.sessions.find(unknown)).isEmpty();
        assertThatThrownBy(() -> table.sessions.current(unknown)).isInstanceOf(NoSuchSession.class);
    }

    @Test
    void knowsByWhichFormASessionWasMade() {
        var first = table.sessions.createOnce("k", TinyStory.SOURCE, 7, 30);
        var restarted = table.restarted().sessions;

        assertThat(restarted.createOnce("k", TinyStory.SOURCE, 8, 60)).isEqualTo(first);
        assertThat(restarted.importOnce("k", TinyStory.SOURCE, first.setup(), "test"))
                .isNotEqualTo(first);
        assertThat(restarted.count()).isEqualTo(2);
    }

    @Test
    void listsItsSessionsWithoutOpeningThem() {
        var id = table.running();
        table.give(id, new Command.BeginDay(1), FACILITATOR);
        var restarted = table.restarted();
        var card = restarted.sessions.card(id);

        var standing = new Standing.Read("A tiny story", new Phase.Running(), 1, 1);
        assertThat(restarted.sessions.standing(card)).isEqualTo(standing);
        assertThat(restarted.sessions.open()).isEmpty();

        table.give(id, new Command.BeginDay(2), FACILITATOR);
        assertThat(restarted.sessions.standing(card))
                .isEqualTo(new Standing.Read("A tiny story", new Phase.Running(), 2, 1));
    }

    @Test
    void keepsTheScenarioThatASessionBeganWith() {
        var card = table.sessions.create(TinyStory.SOURCE);

        assertThat(table.restarted().sessions.scenarioText(card)).isEqualTo(TinyStory.SOURCE.text());
    }
}
