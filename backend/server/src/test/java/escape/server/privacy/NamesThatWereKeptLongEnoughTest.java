package escape.server.privacy;

import static org.assertj.core.api.Assertions.assertThat;

import escape.server.access.Passes;
import escape.server.session.Sessions;
import escape.simulation.Actor;
import escape.simulation.Command;
import java.time.OffsetDateTime;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.TestPropertySource;

@TestPropertySource(
        properties = {
            "spring.datasource.url=jdbc:h2:mem:names-kept;DB_CLOSE_DELAY=-1",
            "escape.retention.ended=30d",
            "escape.retention.idle=90d",
            "escape.passes.seat=10d"
        })
class NamesThatWereKeptLongEnoughTest extends AtAServerThatForgets {
    private final Passes passes;

    NamesThatWereKeptLongEnoughTest(
            @Autowired Sessions sessions,
            @Autowired Retention retention,
            @Autowired JdbcClient database,
            @Autowired Time time,
            @Autowired Passes passes) {
        super(sessions, retention, database, time);
        this.passes = passes;
    }

    @Test
    void goAfterTheEndAndTheSessionStays() {
        var ended = ended();
        var played = begun();
        days(29);
        retention.sweep();
        assertThat(log(ended)).contains("Wanda");

        days(1);
        retention.sweep();

        assertThat(log(ended)).contains("Player 1").doesNotContain("Wanda");
        assertThat(sessions.current(ended).state().session().namesIn("writer")).containsExactly("Player 1");
        assertThat(log(played)).contains("Wanda");
    }

    @Test
    void goFromASessionThatNobodyHasEndedToo() {
        var left = begun();
        days(90);

        retention.sweep();

        assertThat(log(left)).contains("Player 1").doesNotContain("Wanda");
    }

    @Test
    void areNotLookedForAgain() {
        var ended = ended();
        days(30);
        retention.sweep();
        var revision = sessions.card(ended).revision();

        retention.sweep();

        assertThat(sessions.card(ended).revision()).isEqualTo(revision);
    }

    @Test
    void goAgainFromASessionThatSomebodyHasJoinedAfterwards() {
        var left = begun();
        days(90);
        retention.sweep();
        give(left, new Command.TakeSeat("e", "Eve", "editor"), new Actor.Visitor("e"));
        assertThat(log(left)).contains("Eve");

        days(90);
        retention.sweep();

        assertThat(log(left)).doesNotContain("Eve");
    }

    @Test
    void goWithThePassesThatAreTooOldToOpenAnything() {
        var session = begun();
        passes.keep(passes.newPass(session), session);
        days(9);
        passes.keep(passes.newPass(session), session);
        days(2);

        retention.sweep();

        assertThat(database.sql("select created_at from visitor_token where session_id = ?")
                        .param(session.value())
                        .query(OffsetDateTime.class)
                        .list())
                .hasSize(1);
    }
}
