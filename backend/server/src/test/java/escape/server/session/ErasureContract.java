package escape.server.session;

import static escape.server.session.Table.FACILITATOR;
import static escape.server.session.Table.WRITER;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import escape.server.eventlog.Database;
import escape.server.eventlog.Erasure;
import escape.server.eventlog.SessionId;
import escape.simulation.Actor;
import escape.simulation.Command;
import escape.simulation.State;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What one server erases is erased at another that has the session in memory, whatever the database. */
abstract class ErasureContract {
    private Table here;
    private Table there;
    private Erasure erasure;
    private SessionRecords records;
    private SessionId session;

    abstract Database database();

    abstract void drop();

    @BeforeEach
    void play() {
        here = new Table(database());
        there = here.restarted();
        erasure = here.database.erasure();
        records = new SessionRecords(JdbcClient.create(here.database.jdbc()), here.database.log());
        session = here.running();
        here.give(session, new Command.LeaveSeat("w"), FACILITATOR);
        here.give(session, new Command.TakeSeat("e", "Edwina", "editor"), new Actor.Visitor("e"));
        here.give(session, new Command.TakeSeat("w", "Wanda Woolf", "writer"), new Actor.Visitor("w"));
        here.give(session, new Command.SeatBuiltIn("writer", "random"), FACILITATOR);
        there.sessions.current(session);
    }

    @AfterEach
    void end() {
        drop();
    }

    @Test
    void findsEverybodyByTheNameTheyHadLast() {
        assertThat(erasure.people(session))
                .containsExactly(new Erasure.Named("w", "Wanda Woolf", 1), new Erasure.Named("e", "Edwina", 2));
    }

    @Test
    void leavesNoTraceOfANameInTheLogAndNoOtherChange() {
        var before = here.database.log().read(session, 1);

        erase("w");

        assertThat(logged()).noneMatch(row -> row.contains("Wanda")).anyMatch(row -> row.contains("Edwina"));
        var after = here.database.log().read(session, 1);
        assertThat(after).hasSameSizeAs(before);
        assertThat(after.stream().filter(event -> !before.contains(event)))
                .hasSize(2)
                .allSatisfy(event -> assertThat(event.event().toString()).contains("name=Player w"));
    }

    @Test
    void isSeenByWhoeverLooksForTheSessionElsewhere() {
        erase("w");

        assertThat(there.sessions.find(session)).isPresent();

        assertThat(nameOfTheWriter(there)).isEqualTo("Player w");
        assertThat(there.published).contains(new SessionRewritten(session, true));
        assertThat(there.sessions.current(session).state()).isEqualTo(replayed());
    }

    @Test
    void isNoticedWhereNobodyLooks() {
        erase("w");

        there.sessions.noticeRewriting();

        assertThat(nameOfTheWriter(there)).isEqualTo("Player w");
        assertThat(there.published).contains(new SessionRewritten(session, true));
    }

    @Test
    void isNotNoticedWhereThereIsNothing() {
        there.sessions.noticeRewriting();

        assertThat(there.published).isEmpty();
    }

    @Test
    void doesNotHoldUpWhoHasNotNoticedYet() {
        erase("w");

        assertThat(there.give(session, new Command.AskAssistant("Why?"), WRITER))
                .isInstanceOf(Outcome.Acknowledged.class);
        here.sessions.find(session);
        assertThat(here.sessions.current(session).state()).isEqualTo(replayed());
    }

    @Test
    void takesAWholeSessionAwayEverywhere() {
        delete();

        assertThat(there.give(session, new Command.AskAssistant("Why?"), WRITER))
                .isEqualTo(new Outcome.NotSaved());
        there.sessions.noticeRewriting();
        here.sessions.find(session);

        assertThat(there.published).contains(new SessionRewritten(session, false));
        for (var table : List.of(here, there)) {
            assertThat(table.sessions.find(session)).isEmpty();
            assertThatThrownBy(() -> table.sessions.current(session)).isInstanceOf(NoSuchSession.class);
        }
        assertThat(logged()).isEmpty();
    }

    @Test
    void keepsTheScenarioOfASessionThatIsLeft() {
        var other = here.created();
        var hash = here.sessions.card(session).scenarioHash();
        delete();
        records.dropUnused(hash);
        assertThat(sources()).isEqualTo(1);

        session = other;
        delete();
        records.dropUnused(hash);

        assertThat(sources()).isZero();
        assertThat(here.sessions.find(here.created())).isPresent();
    }

    @Test
    void tellsWhenASessionEnded() {
        here.goOn(60);
        here.give(session, new Command.End(null, "A test"), FACILITATOR);

        assertThat(erasure.times(session)).isEqualTo(new Erasure.Times(1_060_000, 1_060_000L));
        assertThat(erasure.times(here.running())).isEqualTo(new Erasure.Times(1_060_000, null));
    }

    /** Whether the other comes first or second is open each time. */
    @Test
    void leavesNothingOfASessionThatIsWrittenToWhileItGoes() throws Exception {
        for (var round = 0; round < 60; round++) {
            session = here.running();
            there.sessions.current(session);
            atOnce(() -> there.give(session, new Command.AskAssistant("Why?"), WRITER), () -> {
                if (records.lock(session)) {
                    delete();
                }
            });

            assertThat(
                            here.database
                                    .jdbc()
                                    .queryForList(
                                            "select session_id from event_log where session_id not in (select id from session)"))
                    .isEmpty();
            assertThat(here.sessions.find(session)).isEmpty();
        }
    }

    @Test
    void leavesNoNameOfASessionThatIsWrittenToMeanwhile() throws Exception {
        for (var round = 0; round < 60; round++) {
            session = here.running();
            there.sessions.current(session);
            var version = here.sessions.current(session).version();
            var given = atOnce(() -> there.give(session, new Command.AskAssistant("Why?"), WRITER), () -> erase("w"));

            assertThat(given).isInstanceOf(Outcome.Acknowledged.class);
            assertThat(here.database.log().read(session, 1))
                    .hasSizeGreaterThan((int) version)
                    .noneMatch(row -> row.toString().contains("Wanda"));
        }
    }

    /** Both at the same moment, the second in a transaction. */
    private Outcome atOnce(Callable<Outcome> first, Runnable second) throws Exception {
        var together = new CyclicBarrier(2);
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var outcome = threads.submit(() -> {
                together.await();
                return first.call();
            });
            var done = threads.submit(() -> {
                together.await();
                here.database.transaction().executeWithoutResult(status -> second.run());
                return true;
            });
            assertThat(done.get()).isTrue();
            return outcome.get();
        }
    }

    private void erase(String player) {
        here.database.transaction().executeWithoutResult(status -> {
            assertThat(records.lock(session)).isTrue();
            erasure.rename(session, Map.of(player, "Player " + player));
            records.markRewritten(session);
        });
    }

    private void delete() {
        erasure.delete(session);
        records.delete(session);
    }

    private static String nameOfTheWriter(Table table, SessionId session) {
        return table.sessions
                .current(session)
                .state()
                .session()
                .namesIn("writer")
                .getFirst();
    }

    private String nameOfTheWriter(Table table) {
        return nameOfTheWriter(table, session);
    }

    private State replayed() {
        return here.restarted().sessions.current(session).state();
    }

    private List<String> logged() {
        return here.database.jdbc().queryForList("select * from event_log").stream()
                .map(Object::toString)
                .toList();
    }

    private int sources() {
        return here.database
                .jdbc()
                .queryForList("select hash from scenario_source")
                .size();
    }
}
