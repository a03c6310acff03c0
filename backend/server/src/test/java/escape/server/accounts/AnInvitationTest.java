package escape.server.accounts;

import static org.assertj.core.api.Assertions.assertThat;

import escape.server.live.MovableTime;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

class AnInvitationTest extends AtAServerWithAccounts {
    private final JdbcClient database;

    AnInvitationTest(@LocalServerPort int port, @Autowired MovableTime time, @Autowired JdbcClient database) {
        super(port, time);
        this.database = database;
    }

    @Test
    void opensOnce() {
        var invited = Colleague.invited(owner(), "facilitator");
        var visit = visit();
        visit.get(invited.link());
        visit.post(invited.link(), "password", Colleague.PASSWORD);

        assertThat(isIn(visit)).isTrue();
        assertThat(visit.get(invited.link()).statusCode()).isEqualTo(404);
        assertThat(visit.post(invited.link(), "password", "seven herons in a drawer")
                        .statusCode())
                .isEqualTo(404);
        assertThat(invited.colleague().signsIn(visit()).statusCode()).isEqualTo(303);
    }

    @Test
    void holdsForThreeDays() {
        var invited = Colleague.invited(owner(), "facilitator");
        var other = Colleague.invited(owner(), "facilitator");

        time.pass(Duration.ofHours(71));
        assertThat(visit().get(invited.link()).statusCode()).isEqualTo(200);
        time.pass(Duration.ofHours(2));

        assertThat(visit().get(other.link()).statusCode()).isEqualTo(404);
        assertThat(visit().get(other.link()).body()).contains("This link has been used, or is too old");
    }

    @Test
    void isTakenBackByANewerOne() {
        var owner = owner();
        var invited = Colleague.invited(owner, "facilitator");
        var newer = owner.post(invited.colleague().address() + "/invitation");

        assertThat(visit().get(invited.link()).statusCode()).isEqualTo(404);
        assertThat(visit().get(Colleague.link(newer)).statusCode()).isEqualTo(200);
    }

    @Test
    void ofADisabledAccountOpensNothing() {
        var owner = owner();
        var invited = Colleague.invited(owner, "facilitator");

        owner.post(invited.colleague().address() + "/disabled");

        assertThat(visit().get(invited.link()).statusCode()).isEqualTo(404);
    }

    @Test
    void takesNoWeakPassword() {
        var invited = Colleague.invited(owner(), "facilitator");
        var visit = visit();
        visit.get(invited.link());

        assertThat(visit.post(invited.link(), "password", "short").body()).contains("Take at least 12 characters");
        assertThat(visit.post(invited.link(), "password", invited.colleague().name() + "1")
                        .body())
                .contains("Too easy to guess");
        assertThat(isIn(visit)).isFalse();
    }

    @Test
    void forANewPasswordEndsWhatTheOldOneOpened() {
        var owner = owner();
        var visit = visit();
        var anna = Colleague.welcomed(owner, visit, "facilitator");
        var link = Colleague.link(owner.post(anna.address() + "/invitation"));
        assertThat(isIn(visit)).isTrue();

        var elsewhere = visit();
        elsewhere.get(link);
        elsewhere.post(link, "password", "seven herons in a drawer");

        assertThat(isIn(elsewhere)).isTrue();
        assertThat(isIn(visit)).isFalse();
        assertThat(anna.signsIn(visit()).statusCode()).isEqualTo(403);
    }

    @Test
    void isKeptAsAHashAlone() {
        var link = Colleague.invited(owner(), "facilitator").link();
        var word = link.substring(link.lastIndexOf('/') + 1);

        assertThat(database.sql("select count(*) from account where invitation_hash = ?")
                        .param(word)
                        .query(Integer.class)
                        .single())
                .isZero();
    }
}
