package escape.server.accounts;

import static org.assertj.core.api.Assertions.assertThat;

import escape.server.live.MovableTime;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

class AnAccountThatIsChangedTest extends AtAServerWithAccounts {

    AnAccountThatIsChangedTest(@LocalServerPort int port, @Autowired MovableTime time) {
        super(port, time);
    }

    @Test
    void isSignedOutAndComesBackWithItsNewRole() {
        var visit = visit();
        var owner = owner();
        var anna = Colleague.welcomed(owner, visit, "facilitator");

        owner.post(anna.address() + "/role", "role", "author");

        assertThat(isIn(visit)).isFalse();
        anna.signsIn(visit);
        assertThat(isIn(visit)).isTrue();
        assertThat(visit.get("/accounts").statusCode()).isEqualTo(403);
    }

    @Test
    void isOutWhereItIsDisabledAndInAgainWhereItIsEnabled() {
        var visit = visit();
        var owner = owner();
        var anna = Colleague.welcomed(owner, visit, "co_facilitator");

        owner.post(anna.address() + "/disabled");
        assertThat(isIn(visit)).isFalse();
        assertThat(anna.signsIn(visit).statusCode()).isEqualTo(403);
        owner.delete(anna.address() + "/disabled");

        assertThat(anna.signsIn(visit).statusCode()).isEqualTo(303);
    }

    @Test
    void isGoneWhereItIsDeletedAndItsNameIsFree() {
        var visit = visit();
        var owner = owner();
        var anna = Colleague.welcomed(owner, visit, "facilitator");

        owner.delete(anna.address());

        assertThat(isIn(visit)).isFalse();
        assertThat(anna.signsIn(visit).statusCode()).isEqualTo(403);
        assertThat(owner.post("/accounts", "name", anna.name(), "role", "author")
                        .statusCode())
                .isEqualTo(200);
    }

    @Test
    void isNeverOnesOwn() {
        var visit = visit();
        var anna = welcomed(visit, "facilitator");

        assertThat(visit.post(anna.address() + "/role", "role", "author").statusCode())
                .isEqualTo(422);
        assertThat(visit.post(anna.address() + "/disabled").statusCode()).isEqualTo(422);
        assertThat(visit.post(anna.address() + "/invitation").statusCode()).isEqualTo(422);
        assertThat(visit.delete(anna.address()).statusCode()).isEqualTo(422);
        assertThat(visit.get("/accounts").statusCode()).isEqualTo(200);
    }

    @Test
    void isNotChangedByWhoIsNoFacilitator() {
        var owner = owner();
        var anna = Colleague.welcomed(owner, visit(), "author");
        for (var role : new String[] {"co_facilitator", "author"}) {
            var visit = visit();
            var own = Colleague.welcomed(owner, visit, role);

            assertThat(visit.post(own.address() + "/role", "role", "facilitator")
                            .statusCode())
                    .isEqualTo(403);
            assertThat(visit.post(anna.address() + "/disabled").statusCode()).isEqualTo(403);
            assertThat(visit.post("/accounts", "name", "sneaky-" + role, "role", "facilitator")
                            .statusCode())
                    .isEqualTo(403);
        }
    }

    @Test
    void cannotBecomeTheOwner() {
        var owner = owner();
        var anna = Colleague.welcomed(owner, visit(), "author");

        assertThat(owner.post(anna.address() + "/role", "role", "owner").statusCode())
                .isEqualTo(400);
        assertThat(owner.post("/accounts", "name", "Owner", "role", "author").statusCode())
                .isEqualTo(422);
    }

    @Test
    void hasANameThatNobodyElseHas() {
        var owner = owner();
        var anna = Colleague.invited(owner, "author").colleague();

        var again = owner.post("/accounts", "name", anna.name().toUpperCase(Locale.ROOT), "role", "author");

        assertThat(again.statusCode()).isEqualTo(422);
        assertThat(again.body()).contains("Somebody has this name already");
        for (var bad : new String[] {"", "x", "<b>anna</b>", "anna smith", "oidc:anna", ".anna"}) {
            assertThat(owner.post("/accounts", "name", bad, "role", "author").statusCode())
                    .as(bad)
                    .isEqualTo(422);
        }
    }
}
