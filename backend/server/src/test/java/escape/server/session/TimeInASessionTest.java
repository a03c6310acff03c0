package escape.server.session;

import static escape.server.session.Table.FACILITATOR;
import static escape.server.session.Table.WRITER;
import static org.assertj.core.api.Assertions.assertThat;

import escape.server.eventlog.SessionId;
import escape.server.settings.Settings;
import escape.simulation.Archive;
import escape.simulation.Command;
import java.util.HashSet;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

/** A day of the tiny story takes ten seconds. */
class TimeInASessionTest {
    private static final Settings.Pace PACE = Table.defaults().pace();

    private final Table table = new Table();
    private final Set<SessionId> peopled = new HashSet<>();
    private final SessionId id = table.running();
    private final SessionClock clock = clock(table);

    @BeforeEach
    void somebodyIsThere() {
        peopled.add(id);
        clock.tick();
    }

    @Test
    void bringsADayAfterItsSeconds() {
        pass(9.9);
        assertThat(table.day(id)).isZero();

        pass(0.1);
        assertThat(table.day(id)).isEqualTo(1);

        pass(10);
        assertThat(table.day(id)).isEqualTo(2);
    }

    @Test
    void bringsOneDayHoweverLongNobodyLooked() {
        pass(500);

        assertThat(table.day(id)).isEqualTo(1);
    }

    @Test
    void standsWhileThePaceIsPaused() {
        pass(6);
        table.give(id, new Command.Pause(), FACILITATOR);
        pass(60);
        table.give(id, new Command.Resume(), FACILITATOR);
        pass(3.9);
        assertThat(table.day(id)).isZero();

        pass(0.1);
        assertThat(table.day(id)).isEqualTo(1);
    }

    @Test
    void standsWhileNobodyIsConnected() {
        peopled.clear();
        pass(60);

        assertThat(table.day(id)).isZero();
    }

    @Test
    void isPutAwayOnceNobodyHasBeenThereForLongAndGoesOnWhereItStood() {
        pass(10);
        pass(6);
        peopled.clear();
        pass(899);
        assertThat(table.sessions.open()).hasSize(1);

        pass(2);
        assertThat(table.sessions.open()).isEmpty();

        peopled.add(id);
        assertThat(table.day(id)).isEqualTo(1);
        clock.tick();
        pass(10);
        assertThat(table.day(id)).isEqualTo(2);
    }

    /** As after a name has been taken out of its log at another node. */
    @Test
    void doesNotCountWhatPassedWhileTheSessionWasNotOpen() {
        pass(6);
        table.database.jdbc().update("update session set revision = revision + 1");
        table.sessions.noticeRewriting();
        pass(3600);

        table.sessions.current(id);
        clock.tick();
        assertThat(table.day(id)).isZero();

        pass(10);
        assertThat(table.day(id)).isEqualTo(1);
    }

    @Test
    void staysInMemoryAsLongAsSomebodyIsConnected() {
        table.give(id, new Command.Pause(), FACILITATOR);
        pass(5000);

        assertThat(table.sessions.open()).hasSize(1);
    }

    @Test
    void startsTheDayAfreshWhereTheFacilitatorStepped() {
        pass(9);
        table.give(id, new Command.BeginDay(1), FACILITATOR);
        pass(9);
        assertThat(table.day(id)).isEqualTo(1);

        pass(1);
        assertThat(table.day(id)).isEqualTo(2);
    }

    @Test
    void followsTheChosenPace() {
        table.give(id, new Command.ChangePace(3), FACILITATOR);
        pass(3);

        assertThat(table.day(id)).isEqualTo(1);
    }

    @Test
    void deliversAReplyWhenItIsDueAndNotBefore() {
        table.give(id, new Command.AskAssistant("Will it rain?"), WRITER);
        var seconds = exchange(table).seconds();
        pass(seconds - 0.1);
        assertThat(exchange(table).reply()).isNull();

        pass(0.2);
        assertThat(exchange(table).text()).isEqualTo("I do not know.");
    }

    @Test
    void deliversAReplyThatFellDueWhileTheServerWasDown() {
        table.give(id, new Command.AskAssistant("Will it rain?"), WRITER);
        table.goOn(60);
        var restarted = table.restarted();
        restarted.sessions.current(id);

        clock(restarted).tick();

        assertThat(exchange(restarted).reply()).isNotNull();
    }

    @Test
    void asksNothingMoreOfASessionThatEndsWhileTheAssistantTypes() {
        table.give(id, new Command.AskAssistant("Will it rain?"), WRITER);
        table.give(id, new Command.End(null, "late"), FACILITATOR);

        var due = new Pulse(0).beat(table.sessions.current(id), true, Long.MAX_VALUE);

        assertThat(due).isEmpty();
    }

    @Test
    void isPutAwayThoughItEndedWhileTheAssistantTyped() {
        table.give(id, new Command.AskAssistant("Will it rain?"), WRITER);
        table.give(id, new Command.End(null, "late"), FACILITATOR);
        peopled.clear();

        pass(901);

        assertThat(table.sessions.open()).isEmpty();
    }

    @Test
    void isPutAwayThoughSomethingIsDue() {
        table.give(id, new Command.AskAssistant("Will it rain?"), WRITER);
        peopled.clear();

        pass(901);

        assertThat(table.sessions.open()).isEmpty();
    }

    @Test
    @ExtendWith(OutputCaptureExtension.class)
    void goesOnBesideASessionThatFails(CapturedOutput log) {
        var faulty = table.running();
        var other = table.running();
        var besideIt = new SessionClock(table.sessions, failingIn(faulty), table.time(), Runnable::run, PACE);
        besideIt.tick();

        for (var day = 1; day <= 2; day++) {
            table.goOn(10);
            besideIt.tick();
        }

        assertThat(table.day(id)).isEqualTo(2);
        assertThat(table.day(other)).isEqualTo(2);
        assertThat(log.getOut().split("Time stands still in session " + faulty, -1))
                .hasSize(2);
    }

    private static Presence failingIn(SessionId faulty) {
        return session -> {
            if (session.equals(faulty)) {
                throw new IllegalStateException("a bug");
            }
            return true;
        };
    }

    private SessionClock clock(Table of) {
        return new SessionClock(of.sessions, peopled::contains, of.time(), Runnable::run, PACE);
    }

    private Archive.Exchange exchange(Table of) {
        return of.sessions.current(id).state().archive().exchanges().getFirst();
    }

    private void pass(double seconds) {
        table.goOn(seconds);
        clock.tick();
    }
}
