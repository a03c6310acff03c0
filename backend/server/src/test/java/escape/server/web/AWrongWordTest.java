package escape.server.web;

import static escape.server.web.Visit.location;
import static org.assertj.core.api.Assertions.assertThat;

import escape.server.session.Sessions;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.TestPropertySource;

/** Somebody types words for the owner's: three may be wrong, and the audit log holds five of a network. */
@TestPropertySource(
        properties = {
            "spring.datasource.url=jdbc:h2:mem:wrong-words;DB_CLOSE_DELAY=-1",
            "escape.rates.wrong-secrets=3",
            "escape.rates.audited=5",
            "escape.rates.audited-in-all=12"
        })
class AWrongWordTest extends AtAServer {
    private static final String RIGHT = "/facilitator/enter?secret=open-sesame-and-let-me-in";

    private final JdbcClient database;

    AWrongWordTest(@Autowired Sessions sessions, @LocalServerPort int port, @Autowired JdbcClient database) {
        super(sessions, port);
        this.database = database;
    }

    @Test
    void doesNotKeepOutTheRightOneHoweverManyThereWere() {
        for (var guess = 0; guess < 4; guess++) {
            from("127.0.1.1").get("/facilitator/enter?secret=guess");
        }
        assertThat(from("127.0.1.1").get("/facilitator/enter?secret=guess").statusCode())
                .isEqualTo(429);

        assertThat(location(from("127.0.1.1").get(RIGHT))).isEqualTo("/facilitator");
    }

    @Test
    void thatAnotherSitesPageAsksForIsNotCounted() {
        for (var guess = 0; guess < 4; guess++) {
            assertThat(from("127.0.1.2")
                            .getFromElsewhere("/facilitator/enter?secret=guess", "image")
                            .statusCode())
                    .isEqualTo(403);
        }

        assertThat(from("127.0.1.2").get("/facilitator/enter?secret=guess").statusCode())
                .isEqualTo(403);
        assertThat(location(from("127.0.1.2").getFromElsewhere(RIGHT, "document")))
                .isEqualTo("/facilitator");
    }

    @Test
    void isWrittenDownAFewTimesAndThenThatThereWereTooMany() {
        database.sql("delete from audit_log").update();
        for (var guess = 0; guess < 20; guess++) {
            from("127.0.1.3").get("/facilitator/enter?secret=guess");
        }

        assertThat(outcomes("127.0.1.3")).containsExactly("wrong_word", "wrong_word", "wrong_word", "too_many");

        for (var network = 1; network < 20; network++) {
            from("127.0.2." + network).get("/facilitator/enter?secret=guess");
        }

        assertThat(database.sql("select count(*) from audit_log")
                        .query(Integer.class)
                        .single())
                .isLessThanOrEqualTo(14);
        assertThat(database.sql("select distinct who from audit_log")
                        .query(String.class)
                        .list())
                .doesNotContain("owner");
    }

    private List<String> outcomes(String address) {
        return database.sql("select outcome from audit_log where address = ? order by id")
                .param(address)
                .query((row, number) -> row.getString(1))
                .list();
    }
}
