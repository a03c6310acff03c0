package escape.server.session;

import static escape.server.session.Table.FACILITATOR;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import escape.server.TinyStory;
import escape.server.eventlog.Database;
import escape.server.eventlog.SessionId;
import escape.simulation.Command;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.h2.jdbcx.JdbcDataSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Among others that can: a node of a newer version has written to it what this one does not know. */
@ExtendWith(OutputCaptureExtension.class)
class ASessionThatCannotBeFollowedTest {
    private final Table table = new Table();
    private final List<SessionId> ids = Stream.generate(table::running).limit(5).toList();
    private final SessionId faulty = ids.get(2);

    @Test
    void isToldOnceAndKeepsNoOtherBehind(CapturedOutput output) {
        writtenElsewhere();
        table.database.jdbc().update("""
                update event_log set type = 'of_a_newer_node' where session_id = ? and version = ?""", faulty.value(), newest(faulty));

        table.sessions.followAll();
        table.sessions.followAll();

        for (var id : ids) {
            var known = table.sessions.current(id).version();
            assertThat(known).isEqualTo(id.equals(faulty) ? newest(id) - 1 : newest(id));
        }
        assertThat(output.getOut().split("Session " + faulty + " could not be looked at", -1))
                .hasSize(2);
    }

    @Test
    void whoseRewritingNobodyUnderstandsKeepsNoOtherUnnoticed(CapturedOutput output) {
        var told = new ArrayList<SessionId>();
        var sessions = new Sessions(
                new SessionTable(JdbcClient.create(table.database.jdbc()), table.database.transaction()),
                table.database.log(),
                TinyStory.SHELF,
                Table.defaults(),
                table.time(),
                event -> {
                    var rewritten = (SessionRewritten) event;
                    told.add(rewritten.session());
                    if (rewritten.session().equals(faulty)) {
                        throw new IllegalStateException("a bug of who hears of it");
                    }
                });
        ids.forEach(sessions::current);
        table.database.jdbc().update("update session set revision = revision + 1");

        sessions.noticeRewriting();

        assertThat(told).containsExactlyInAnyOrderElementsOf(ids);
        assertThat(output.getOut()).contains("a bug of who hears of it");
    }

    @Test
    void whereNoneCanBecauseTheDatabaseIsAwayEndsTheLook() {
        var none = new JdbcDataSource();
        none.setURL("jdbc:h2:mem:there-is-none;IFEXISTS=TRUE");
        var open = new OpenSessions();

        assertThatThrownBy(() -> open.guarded(
                        faulty,
                        () -> JdbcClient.create(none).sql("select 1").query().singleValue()))
                .isInstanceOf(DataAccessResourceFailureException.class);
    }

    private void writtenElsewhere() {
        var elsewhere = new Table(new Database(table.database.jdbc(), table.database.log()));
        ids.forEach(id -> elsewhere.give(id, new Command.Pause(), FACILITATOR));
    }

    private long newest(SessionId id) {
        return table.database.log().last(id);
    }
}
