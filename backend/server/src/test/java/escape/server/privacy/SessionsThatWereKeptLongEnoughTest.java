package escape.server.privacy;

import static org.assertj.core.api.Assertions.assertThat;

import escape.server.session.Sessions;
import java.time.Duration;
import java.util.Collections;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.TestPropertySource;

@TestPropertySource(
        properties = {
            "spring.datasource.url=jdbc:h2:mem:sessions-kept;DB_CLOSE_DELAY=-1",
            "escape.retention.ended=30d",
            "escape.retention.what=sessions"
        })
class SessionsThatWereKeptLongEnoughTest extends AtAServerThatForgets {

    SessionsThatWereKeptLongEnoughTest(
            @Autowired Sessions sessions,
            @Autowired Retention retention,
            @Autowired JdbcClient database,
            @Autowired Time time) {
        super(sessions, retention, database, time);
    }

    @Test
    void goWithAllThatBelongsToThem() {
        var ended = ended();
        var played = begun();
        days(400);

        retention.sweep();

        assertThat(sessions.find(ended)).isEmpty();
        assertThat(log(ended)).isEqualTo("[]");
        assertThat(sessions.find(played)).isPresent();
    }

    /** As by a setting that said {@code names} before. */
    @Test
    void goThoughTheirNamesHaveGoneBefore() {
        var ended = ended();
        days(10);
        database.sql("update session set names_erased_at = created_at where id = ?")
                .param(ended.value())
                .update();
        days(20);

        retention.sweep();

        assertThat(sessions.find(ended)).isEmpty();
    }

    @Test
    void goOnceWhereSeveralNodesSweep() throws InterruptedException {
        var ended = ended();
        days(30);

        try (var nodes = Executors.newFixedThreadPool(4)) {
            var sweeps = Collections.nCopies(4, Executors.callable(retention::sweep));
            for (var sweep : nodes.invokeAll(sweeps)) {
                assertThat(sweep).succeedsWithin(Duration.ofSeconds(30));
            }
        }

        assertThat(sessions.find(ended)).isEmpty();
    }
}
