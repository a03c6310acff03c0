package escape.server.session;

import static escape.server.session.Table.FACILITATOR;
import static escape.server.session.Table.WRITER;
import static org.assertj.core.api.Assertions.assertThat;

import escape.simulation.Command;
import escape.simulation.Refusal;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Two servers on one database, which hear nothing of each other. */
class TwoServersTest {
    private final Table here = new Table();
    private final Table there = here.restarted();

    @Test
    void beginEachDayOnce() {
        var id = here.running();
        there.sessions.current(id);

        var first = here.give(id, new Command.BeginDay(1), FACILITATOR);
        var second = there.give(id, new Command.BeginDay(1), FACILITATOR);

        assertThat(first).isInstanceOf(Outcome.Acknowledged.class);
        assertThat(second).isEqualTo(new Outcome.Refused(List.of(Refusal.Rule.NOT_THE_NEXT_DAY.because("1"))));
        assertThat(there.sessions.current(id).state())
                .isEqualTo(here.sessions.current(id).state());
    }

    @Test
    void decideOnWhatTheOtherHasWritten() {
        var id = here.running();
        there.sessions.current(id);
        here.give(id, new Command.Pause(), FACILITATOR);

        assertThat(there.give(id, new Command.Resume(), FACILITATOR)).isInstanceOf(Outcome.Acknowledged.class);
    }

    @Test
    void tellTheirPagesWhatTheyHaveCaughtUpOn() {
        var id = here.running();
        there.sessions.current(id);
        here.give(id, new Command.Pause(), FACILITATOR);
        var version = here.sessions.current(id).version();

        there.sessions.follow(id, version);

        assertThat(there.sessions.current(id).state())
                .isEqualTo(here.sessions.current(id).state());
        assertThat(there.published).containsExactly(new SessionAdvanced(id, version, false));
    }

    @Test
    void findByThemselvesWhatNobodyHasToldThem() {
        var ids = List.of(here.running(), here.running());
        ids.forEach(there.sessions::current);
        ids.forEach(id -> here.give(id, new Command.Pause(), FACILITATOR));
        var unopened = here.running();

        there.sessions.followAll();

        assertThat(there.published)
                .containsExactlyInAnyOrderElementsOf(ids.stream()
                        .map(id -> new SessionAdvanced(
                                id, here.sessions.current(id).version(), false))
                        .toList())
                .noneMatch(advanced -> ((SessionAdvanced) advanced).session().equals(unopened));
    }

    @Test
    void doNotReadTheLogForWhatTheyKnow() {
        var id = here.running();
        var version = there.sessions.current(id).version();

        there.sessions.follow(id, version);
        there.sessions.follow(id, version - 1);

        assertThat(there.published).isEmpty();
    }

    @Test
    void answerARepetitionThatComesToTheOther() {
        var id = here.running();
        there.sessions.current(id);
        var question = new Command.AskAssistant("Why?");

        var first = here.sessions.handle(id, "k", question, WRITER);

        assertThat(there.sessions.handle(id, "k", question, WRITER)).isEqualTo(first);
        assertThat(here.database.log().read(id, 1))
                .hasSize((int) here.sessions.current(id).version());
    }
}
