package escape.server.eventlog;

import static org.assertj.core.api.Assertions.assertThat;

import escape.simulation.Actor;
import escape.simulation.Event;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class TwoWritersTest {
    private static final Actor FACILITATOR = new Actor.Facilitator();
    private final Database database = Database.inMemory();
    private final EventLog log = database.log();
    private final SessionId session = database.session();

    @Test
    void cannotBothWin() {
        assertThat(append(0, "first", new Event.Started())).isEqualTo(new Appending.Appended(1));
        assertThat(append(0, "second", new Event.Paused())).isEqualTo(new Appending.Conflict());

        assertThat(log.read(session, 1)).extracting(Recorded::event).containsExactly(new Event.Started());
    }

    @Test
    void leaveNoHalfACommand() {
        append(0, "first", new Event.Started(), new Event.Paused());

        assertThat(append(1, "late", new Event.Resumed(), new Event.Paused())).isEqualTo(new Appending.Conflict());

        assertThat(log.read(session, 1)).extracting(Recorded::commandKey).containsExactly("first", "first");
    }

    @Test
    void getEachVersionOnceHoweverTheyRace() throws Exception {
        try (var racers = Executors.newVirtualThreadPerTaskExecutor()) {
            var outcomes = racers.invokeAll(IntStream.range(0, 20)
                    .mapToObj(n -> (Callable<Appending>) () -> append(0, "racer " + n, new Event.DayBegan(n)))
                    .toList());
            var won = 0;
            for (var outcome : outcomes) {
                won += outcome.get() instanceof Appending.Appended ? 1 : 0;
            }
            assertThat(won).isEqualTo(1);
        }
        assertThat(log.read(session, 1)).hasSize(1);
    }

    @Test
    void ofTwoSessionsDoNotMeet() {
        var other = database.session();
        append(0, "here", new Event.Started());

        assertThat(log.append(other, 0, "there", FACILITATOR, 5, List.of(new Event.Started())))
                .isEqualTo(new Appending.Appended(1));
        assertThat(log.read(other, 1)).containsExactly(new Recorded(1, 5, FACILITATOR, "there", new Event.Started()));
    }

    @Test
    void readOnFromWhereTheyStand() {
        append(0, "one", new Event.Started(), new Event.DayBegan(1));
        append(2, "two", new Event.Paused());

        assertThat(log.read(session, 3)).extracting(Recorded::version).containsExactly(3L);
    }

    @Test
    void areToldWhenNothingCouldBeWritten() {
        database.jdbc().execute("drop table event_log");

        assertThat(append(0, "lost", new Event.Started())).isInstanceOf(Appending.Failed.class);
    }

    private Appending append(long expected, String key, Event... events) {
        return log.append(session, expected, key, FACILITATOR, 1_000, List.of(events));
    }
}
