package escape.server.session;

import static escape.server.session.Table.FACILITATOR;
import static org.assertj.core.api.Assertions.assertThat;

import escape.server.eventlog.SessionId;
import escape.simulation.Command;
import java.util.concurrent.Executor;
import org.junit.jupiter.api.Test;

/** What is asked while the database cannot be written or read. */
class ALogThatIsAwayTest {
    private final Table table = new Table();
    private final SessionId id = table.running();
    private final Command pause = new Command.Pause();

    @Test
    void acknowledgesNothingAndChangesNothing() {
        var before = table.sessions.current(id);
        takeAway();

        assertThat(table.sessions.handle(id, "k", pause, FACILITATOR)).isEqualTo(new Outcome.NotSaved());
        assertThat(table.sessions.handle(id, "k", pause, FACILITATOR)).isEqualTo(new Outcome.NotSaved());
        assertThat(table.sessions.current(id)).isSameAs(before);
    }

    @Test
    void takesTheSameCommandOnceItIsBack() {
        takeAway();
        table.sessions.handle(id, "k", pause, FACILITATOR);
        giveBack();

        assertThat(table.sessions.handle(id, "k", pause, FACILITATOR)).isInstanceOf(Outcome.Acknowledged.class);
        assertThat(table.sessions.handle(id, "k", pause, FACILITATOR)).isInstanceOf(Outcome.Acknowledged.class);
        assertThat(table.database.log().read(id, 1))
                .filteredOn(recorded -> recorded.commandKey().contains("/k/"))
                .hasSize(1);
    }

    /** The answer of the database was lost, not the write: here, because another node has made it meanwhile. */
    @Test
    void isReadAgainBeforeTheNextIsDecided() {
        takeAway();
        table.sessions.handle(id, "k", pause, FACILITATOR);
        giveBack();
        var first = table.restarted().sessions.handle(id, "k", pause, FACILITATOR);

        assertThat(table.sessions.handle(id, "k", pause, FACILITATOR)).isEqualTo(first);
    }

    /** Nobody has to do anything for it: the clock looks at what is in doubt. */
    @Test
    void isReadAgainByTheClock() {
        var clock = new SessionClock(
                table.sessions,
                session -> false,
                table.time(),
                (Executor) Runnable::run,
                Table.defaults().pace());
        takeAway();
        table.sessions.handle(id, "k", pause, FACILITATOR);
        giveBack();
        var elsewhere = table.restarted();
        elsewhere.sessions.handle(id, "k", pause, FACILITATOR);

        clock.tick();

        assertThat(table.sessions.current(id).state())
                .isEqualTo(elsewhere.sessions.current(id).state());
    }

    private void takeAway() {
        table.database.jdbc().execute("alter table event_log rename to elsewhere");
    }

    private void giveBack() {
        table.database.jdbc().execute("alter table elsewhere rename to event_log");
    }
}
