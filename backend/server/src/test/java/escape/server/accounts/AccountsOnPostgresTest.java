package escape.server.accounts;

import static org.assertj.core.api.Assertions.assertThat;

import escape.server.live.MovableTime;
import escape.server.servers.Postgres;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/** The same way through every table, on the other database. */
@DirtiesContext
class AccountsOnPostgresTest extends AtAServerWithAccounts {
    private static final Postgres SERVER = Postgres.fresh();

    AccountsOnPostgresTest(@LocalServerPort int port, @Autowired MovableTime time) {
        super(port, time);
    }

    @DynamicPropertySource
    static void postgres(DynamicPropertyRegistry settings) {
        settings.add("spring.datasource.url", SERVER::url);
    }

    @AfterAll
    static void close() {
        SERVER.close();
    }

    @Test
    void areMadeInvitedAndSignedIn() {
        var known = visit();
        var anna = welcomed(known, "facilitator");
        for (var i = 0; i < 5; i++) {
            anna.signsIn(from("127.1.0." + (1 + i)), "not the right one");
        }

        assertThat(anna.signsIn(visit()).statusCode()).isEqualTo(429);
        assertThat(anna.signsIn(known).statusCode()).isEqualTo(303);
        assertThat(known.get("/audit").body()).contains("Signed in", "wrong password");
        assertThat(known.get("/audit.csv").body()).contains(anna.name());
    }

    @Test
    void areChangedAndDeleted() {
        var owner = owner();
        var visit = visit();
        var anna = Colleague.welcomed(owner, visit, "author");

        owner.post(anna.address() + "/role", "role", "co_facilitator");
        anna.signsIn(visit);
        assertThat(visit.get("/account").body()).contains("co-facilitator");
        owner.post(anna.address() + "/disabled");
        assertThat(isIn(visit)).isFalse();
        owner.delete(anna.address() + "/disabled");
        anna.signsIn(visit);
        owner.delete(anna.address());

        assertThat(isIn(visit)).isFalse();
        assertThat(owner.post("/accounts", "name", anna.name(), "role", "author")
                        .statusCode())
                .isEqualTo(200);
        assertThat(owner.post("/accounts", "name", anna.name(), "role", "author")
                        .statusCode())
                .isEqualTo(422);
        assertThat(owner.post("/accounts/" + UUID.randomUUID() + "/disabled").statusCode())
                .isEqualTo(404);
    }
}
