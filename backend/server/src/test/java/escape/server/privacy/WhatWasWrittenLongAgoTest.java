package escape.server.privacy;

import static org.assertj.core.api.Assertions.assertThat;

import escape.server.session.Sessions;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.TestPropertySource;

/** Nothing of a session is erased here, and the rest goes all the same. */
@TestPropertySource(
        properties = {
            "spring.datasource.url=jdbc:h2:mem:long-ago;DB_CLOSE_DELAY=-1",
            "escape.retention.audit=400d",
            "escape.sign-in.browser=180d",
            "escape.sign-in.elsewhere=10m"
        })
class WhatWasWrittenLongAgoTest extends AtAServerThatForgets {
    private final Time time;

    WhatWasWrittenLongAgoTest(
            @Autowired Sessions sessions,
            @Autowired Retention retention,
            @Autowired JdbcClient database,
            @Autowired Time time) {
        super(sessions, retention, database, time);
        this.time = time;
    }

    @Test
    void goesFromTheAuditLogByItsAge() {
        database.sql(
                        "insert into audit_log (at, who, address, act, about, outcome) values (?, 'a', 'b', 'c', 'd', 'done')")
                .param(now())
                .update();
        days(399);
        retention.sweep();
        assertThat(rows("audit_log")).isEqualTo(1);

        days(2);
        retention.sweep();

        assertThat(rows("audit_log")).isZero();
    }

    @Test
    void goesOfBrowsersThatHaveNotBeenHereAndOfSignInsThatNeverCameBack() {
        var account = UUID.randomUUID();
        database.sql("""
                        insert into account (id, name, name_key, display_name, role, created_at)
                        values (?, 'Ann', 'ann', 'Ann', 'facilitator', ?)""").params(account, now()).update();
        database.sql("insert into known_browser (token_hash, account_id, seen_at) values ('hash', ?, ?)")
                .params(account, now())
                .update();
        database.sql("""
                        insert into sign_in_under_way (token_hash, registration, state, redirect_uri, begun_at)
                        values ('hash', 'uni', 'state', 'here', ?)""").param(now()).update();
        days(179);
        retention.sweep();
        assertThat(rows("known_browser")).isEqualTo(1);
        assertThat(rows("sign_in_under_way")).isZero();

        days(2);
        retention.sweep();

        assertThat(rows("known_browser")).isZero();
    }

    private OffsetDateTime now() {
        return OffsetDateTime.ofInstant(time.instant(), ZoneOffset.UTC);
    }

    private int rows(String table) {
        return database.sql("select count(*) from " + table)
                .query(Integer.class)
                .single();
    }
}
