package escape.server.eventlog;

import static java.util.stream.Collectors.toCollection;
import static org.assertj.core.api.Assertions.assertThat;

import escape.simulation.Actor;
import escape.simulation.Event;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What the log promises, whatever database it stands on. */
abstract class LogContract {
    private static final Actor FACILITATOR = new Actor.Facilitator();

    abstract Database database();

    @Test
    void twoWritersCannotBothWin() {
        var session = database().session();
        assertThat(append(session, 0, "first", new Event.Started())).isEqualTo(new Appending.Appended(1));
        assertThat(append(session, 0, "second", new Event.Paused())).isEqualTo(new Appending.Conflict());

        assertThat(events(session)).containsExactly(new Event.Started());
    }

    @Test
    void theLoserLeavesNoHalfACommand() {
        var session = database().session();
        append(session, 0, "first", new Event.Started(), new Event.Paused());

        assertThat(append(session, 1, "late", new Event.Resumed(), new Event.Paused(), new Event.Resumed()))
                .isEqualTo(new Appending.Conflict());

        assertThat(log().read(session, 1)).extracting(Recorded::commandKey).containsExactly("first", "first");
    }

    @Test
    void eachVersionIsGivenOnceHoweverManyRace() throws Exception {
        var session = database().session();
        var outcomes = atOnce(20, n -> append(session, 0, "racer " + n, new Event.DayBegan(n)));

        assertThat(outcomes).filteredOn(Appending.Appended.class::isInstance).hasSize(1);
        assertThat(log().read(session, 1)).hasSize(1);
    }

    @Test
    void manySessionsWriteAtOnceAndEachGetsItsOwn() throws Exception {
        var sessions =
                IntStream.range(0, 40).mapToObj(n -> database().session()).toList();
        atOnce(40, n -> {
            Appending last = new Appending.Conflict();
            for (var day = 0; day < 25; day++) {
                last = append(sessions.get(n), day, "day " + day, new Event.DayBegan(n * 100 + day));
            }
            return last;
        });

        for (var n = 0; n < sessions.size(); n++) {
            var own = n * 100;
            assertThat(events(sessions.get(n)))
                    .containsExactlyElementsOf(IntStream.range(0, 25)
                            .<Event>mapToObj(day -> new Event.DayBegan(own + day))
                            .toList());
        }
    }

    @Test
    void twoNodesThatTakeTheSameSessionsInOppositeOrderLoseToEachOtherAlone() throws Exception {
        var sessions =
                IntStream.range(0, 30).mapToObj(n -> database().session()).toList();
        var elsewhere = database().elsewhere().log();
        for (var round = 0; round < 40; round++) {
            var expected = round;
            var outcomes = atOnce(
                    60,
                    n -> n % 2 == 0
                            ? append(log(), sessions.get(n / 2), expected)
                            : append(elsewhere, sessions.get(29 - n / 2), expected));

            assertThat(outcomes)
                    .filteredOn(new Appending.Appended(expected + 1)::equals)
                    .hasSize(30);
            assertThat(outcomes).filteredOn(new Appending.Conflict()::equals).hasSize(30);
        }
    }

    private static Appending append(EventLog log, SessionId session, long expected) {
        return log.append(session, expected, "k", FACILITATOR, 1_000, List.of(new Event.Started()), null);
    }

    @Test
    void twoSessionsDoNotMeet() {
        var here = database().session();
        var there = database().session();
        append(here, 0, "here", new Event.Started());

        assertThat(append(there, 0, "there", new Event.Started())).isEqualTo(new Appending.Appended(1));
        assertThat(log().read(there, 1))
                .containsExactly(new Recorded(1, 1_000, FACILITATOR, "there", new Event.Started()));
    }

    @Test
    void aReaderGoesOnFromWhereHeStands() {
        var session = database().session();
        append(session, 0, "one", new Event.Started(), new Event.DayBegan(1));
        append(session, 2, "two", new Event.Paused());

        assertThat(log().read(session, 3)).extracting(Recorded::version).containsExactly(3L);
    }

    @Test
    void theNewestVersionsOfManySessionsAreToldAtOnce() {
        var sessions = IntStream.range(0, 1_100)
                .mapToObj(n -> new SessionId(UUID.randomUUID()))
                .collect(toCollection(ArrayList::new));
        var untouched = database().session();
        var first = database().session();
        var second = database().session();
        append(first, 0, "one", new Event.Started());
        append(second, 0, "one", new Event.Started(), new Event.Paused());
        sessions.addAll(List.of(untouched, first, second));

        assertThat(log().last(sessions)).isEqualTo(Map.of(first, 1L, second, 2L));
        assertThat(log().last(first)).isEqualTo(1);
        assertThat(log().last(untouched)).isZero();
    }

    @Test
    void whatGoesAlongIsWrittenWithTheEvents() {
        var session = database().session();

        assertThat(append(session, 0, aside("with it"))).isEqualTo(new Appending.Appended(1));

        assertThat(asides("with it")).isEqualTo(1);
    }

    @Test
    void whatGoesAlongIsNotWrittenWhereTheEventsAreNot() {
        var session = database().session();
        append(session, 0, "first", new Event.Started());

        assertThat(append(session, 0, aside("too late"))).isEqualTo(new Appending.Conflict());

        assertThat(asides("too late")).isZero();
    }

    @Test
    void theEventsAreNotWrittenWhereWhatGoesAlongCannotBe() {
        var session = database().session();
        var other = database().session();

        assertThat(append(session, 0, aside("x".repeat(300)))).isInstanceOf(Appending.Failed.class);

        assertThat(log().last(session)).isZero();
        assertThat(append(other, 0, aside("the next one"))).isEqualTo(new Appending.Appended(1));
    }

    private Appending append(SessionId session, long expected, Aside aside) {
        return log().append(session, expected, "k", FACILITATOR, 1_000, List.of(new Event.Started()), aside);
    }

    private static Aside aside(String about) {
        return new Aside(
                "insert into audit_log (at, who, account_id, address, act, about, outcome) values (?, ?, ?, ?, ?, ?, ?)",
                Arrays.asList(OffsetDateTime.now(ZoneOffset.UTC), "somebody", null, "here", "test", about, "done"));
    }

    private int asides(String about) {
        return Objects.requireNonNull(database()
                .jdbc()
                .queryForObject("select count(*) from audit_log where about = ?", Integer.class, about));
    }

    static List<EventTypes.EventType> types() {
        return EventTypes.ALL;
    }

    @ParameterizedTest
    @MethodSource("types")
    void anyEventComesBackAsItWas(EventTypes.EventType type) {
        var session = database().session();
        var event = Samples.full(type.event());

        assertThat(append(session, 0, "k", event)).isEqualTo(new Appending.Appended(1));
        assertThat(events(session)).containsExactly(event);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"\0", "\uD800", "\uDC00 x \uD83D", "\uD83D\uDE00", "\u202Eabc", "\\u0000 \\ \" '", "é\u2028"})
    void anyTextComesBackAsItWas(String text) {
        var session = database().session();
        var event = new Event.MessageSent(1, "alexander", "george", text, List.of(), false);

        assertThat(append(session, 0, "k", event)).isEqualTo(new Appending.Appended(1));
        assertThat(events(session)).containsExactly(event);
    }

    @ParameterizedTest
    @MethodSource("actors")
    void anybodyWhoActsIsKnownAgain(Actor actor) {
        var session = database().session();
        log().append(session, 0, "k", actor, 5, List.of(new Event.Started()), null);

        assertThat(log().read(session, 1)).containsExactly(new Recorded(1, 5, actor, "k", new Event.Started()));
    }

    static List<Actor> actors() {
        return List.of(
                new Actor.Player("p", "george"), new Actor.Visitor("v"), new Actor.Facilitator(), new Actor.Clock());
    }

    @Test
    void aLongEventIsKeptWhole() {
        var session = database().session();
        var event = new Event.MessageSent(1, "a", "b", "x".repeat(900_000), List.of(), false);

        append(session, 0, "k", event);

        assertThat(events(session)).containsExactly(event);
    }

    @Test
    void whatTheDatabaseDoesNotTakeIsToldAndTheNextIsTaken() {
        var session = database().session();

        assertThat(append(session, 0, "x".repeat(300), new Event.Started())).isInstanceOf(Appending.Failed.class);
        assertThat(append(session, 0, "short", new Event.Started())).isEqualTo(new Appending.Appended(1));
    }

    @Test
    void aSessionThatNobodyMadeHasNoLog() {
        assertThat(append(new SessionId(UUID.randomUUID()), 0, "k", new Event.Started()))
                .isInstanceOf(Appending.Failed.class);
    }

    @Test
    void aWholeLogIsRestoredAsItWasRecorded() {
        var session = database().session();
        var recorded = LongStream.rangeClosed(1, 3)
                .mapToObj(version -> new Recorded(
                        version, version * 7, FACILITATOR, "k" + version, new Event.DayBegan((int) version)))
                .toList();

        assertThat(log().restore(session, recorded)).isEqualTo(new Appending.Appended(3));
        assertThat(log().read(session, 1)).isEqualTo(recorded);
    }

    @Test
    void whoeverWritesIsToldWhenNothingCouldBeWritten() {
        var session = database().session();
        database().jdbc().execute("alter table event_log rename to elsewhere");
        try {
            assertThat(append(session, 0, "lost", new Event.Started())).isInstanceOf(Appending.Failed.class);
        } finally {
            database().jdbc().execute("alter table elsewhere rename to event_log");
        }
        assertThat(append(session, 0, "again", new Event.Started())).isEqualTo(new Appending.Appended(1));
    }

    private EventLog log() {
        return database().log();
    }

    private List<Event> events(SessionId session) {
        return log().read(session, 1).stream().map(Recorded::event).toList();
    }

    private Appending append(SessionId session, long expected, String key, Event... events) {
        return log().append(session, expected, key, FACILITATOR, 1_000, List.of(events), null);
    }

    private static List<Appending> atOnce(int writers, Function<Integer, Appending> writing) throws Exception {
        var outcomes = new ArrayList<Appending>();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var tasks = IntStream.range(0, writers)
                    .mapToObj(n -> (Callable<Appending>) () -> writing.apply(n))
                    .toList();
            for (var outcome : threads.invokeAll(tasks)) {
                outcomes.add(outcome.get());
            }
        }
        return outcomes;
    }
}
