package escape.server.accounts;

import static escape.server.web.Visit.location;
import static org.assertj.core.api.Assertions.assertThat;

import escape.server.live.MovableTime;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Whom an OpenID Connect provider vouches for. */
class SomebodyFromElsewhereTest extends AtAServerWithAProvider {

    SomebodyFromElsewhereTest(@LocalServerPort int port, @Autowired MovableTime time, @Autowired JdbcClient database) {
        super(port, time, database);
    }

    @Test
    void findsTheWayOnThePage() {
        assertThat(visit().get("/facilitator/enter").body())
                .contains("action=\"/oauth2/authorization/uni\"", "Sign in with The University");
    }

    @Test
    void comesInWithOurOwnPassAndNothingElse() {
        var visit = visit();

        var back = comesBack(visit, "anna", "teachers");

        assertThat(back.statusCode()).isEqualTo(303);
        assertThat(location(back)).isEqualTo("/facilitator");
        assertThat(visit.cookie(COOKIE)).hasSize(43);
        assertThat(visit.cookie("JSESSIONID")).isEqualTo("none");
        assertThat(visit.cookie("escape-under-way")).isEqualTo("none");
        assertThat(visit.get("/accounts").body()).contains("oidc:anna").contains("(you)");
    }

    @Test
    void isTheSameAccountEachTimeWhateverTheNameIs() {
        var subject = UUID.randomUUID().toString();
        comesBack(visit(), Map.of("sub", subject, "preferred_username", "before", "groups", "writers"));
        comesBack(visit(), Map.of("sub", subject, "preferred_username", "after", "groups", "writers"));

        assertThat(database.sql("select count(*) from account where subject = ?")
                        .param(subject)
                        .query(Integer.class)
                        .single())
                .isEqualTo(1);
    }

    @Test
    void isNotWhoeverHasTheSameNameHere() {
        var anna = welcomed(visit(), "author");
        var visit = visit();
        comesBack(visit, Map.of("sub", "1", "preferred_username", anna.name(), "groups", "assistants"));
        var other = visit();
        comesBack(other, Map.of("sub", "2", "preferred_username", anna.name(), "groups", "writers"));

        assertThat(database.sql("select count(*) from account where name like ?")
                        .param("%" + anna.name() + "%")
                        .query(Integer.class)
                        .single())
                .isEqualTo(3);
        assertThat(visit.get("/account").body()).contains("co-facilitator");
        assertThat(other.get("/account").body()).contains("author");
    }

    @Test
    void hasTheRoleThatMayMost() {
        var visit = visit();

        comesBack(visit, Map.of("sub", "both", "groups", List.of("strangers", "writers", "teachers")));

        assertThat(visit.get("/accounts").statusCode()).isEqualTo(200);
    }

    @Test
    void isRefusedWithoutARole() {
        var visit = visit();

        var back = comesBack(visit, Map.of("sub", "nobody", "groups", List.of("students")));

        assertThat(back.statusCode()).isEqualTo(403);
        assertThat(back.body()).contains("nothing that was told of you gives you a role here");
        assertThat(isIn(visit)).isFalse();
        assertThat(comesBack(visit(), Map.of("sub", "silent")).statusCode()).isEqualTo(403);
        assertThat(audited()).contains("openid no_role");
    }

    @Test
    void losesWhatIsNoLongerSaid() {
        var first = visit();
        comesBack(first, "bert", "teachers");

        comesBack(visit(), "bert", "assistants");
        assertThat(isIn(first)).isFalse();
        var second = visit();
        comesBack(second, "bert", "assistants");
        comesBack(visit(), "bert", "students");

        assertThat(isIn(second)).isFalse();
    }

    @Test
    void staysOutWhereTheAccountIsDisabled() {
        comesBack(visit(), "carl", "teachers");
        var id = database.sql("select id from account where name = 'oidc:carl'")
                .query(UUID.class)
                .single();
        owner().post("/accounts/" + id + "/disabled");

        var back = comesBack(visit(), "carl", "teachers");

        assertThat(back.statusCode()).isEqualTo(403);
    }
}
