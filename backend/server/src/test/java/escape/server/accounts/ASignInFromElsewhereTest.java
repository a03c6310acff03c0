package escape.server.accounts;

import static org.assertj.core.api.Assertions.assertThat;

import escape.server.live.MovableTime;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The way to the provider and back, and what may go wrong with it. */
class ASignInFromElsewhereTest extends AtAServerWithAProvider {

    ASignInFromElsewhereTest(@LocalServerPort int port, @Autowired MovableTime time, @Autowired JdbcClient database) {
        super(port, time, database);
    }

    @Test
    void asksForAProofThatOnlyThisServerCanGive() {
        var asked = sent(visit());

        assertThat(asked)
                .startsWith(PROVIDER.address() + "/authorize?")
                .contains("response_type=code", "state=", "nonce=", "code_challenge=", "code_challenge_method=S256")
                .doesNotContain("hush");
    }

    @Test
    void withAForgedStateIsRefused() {
        var visit = visit();
        var back = goes(visit, Map.of("sub", "dora", "groups", "teachers"));

        var forged = visit.get(path(back).replaceAll("state=[^&]*", "state=forged"));

        assertThat(forged.statusCode()).isEqualTo(403);
        assertThat(forged.body()).contains("That sign-in did not come to its end");
        assertThat(isIn(visit)).isFalse();
    }

    @Test
    void inAnotherBrowserThanTheOneThatBeganIsRefused() {
        var back = goes(visit(), Map.of("sub", "emil", "groups", "teachers"));
        var victim = visit();
        sent(victim);

        assertThat(victim.get(path(back)).statusCode()).isEqualTo(403);
        assertThat(visit().get(path(back)).statusCode()).isEqualTo(403);
        assertThat(isIn(victim)).isFalse();
    }

    @Test
    void isLetInOnceByOneAnswer() {
        var visit = visit();
        var back = goes(visit, Map.of("sub", "fred", "groups", "teachers"));
        var word = visit.cookie("escape-under-way");

        assertThat(visit.get(path(back)).statusCode()).isEqualTo(303);
        assertThat(visit.carrying("escape-under-way", word).get(path(back)).statusCode())
                .isEqualTo(403);
    }

    @Test
    void withAnotherNonceIsRefused() {
        PROVIDER.saysAnotherNonce();

        assertThat(comesBack(visit(), "gina", "teachers").statusCode()).isEqualTo(403);
        assertThat(audited()).contains("openid invalid_nonce");
    }

    @Test
    void withAnotherSignatureIsRefused() {
        PROVIDER.signsWithAnotherKey();

        assertThat(comesBack(visit(), "hans", "teachers").statusCode()).isEqualTo(403);
        assertThat(audited()).contains("openid invalid_id_token");
    }

    @Test
    void vouchedForByAnotherIssuerIsRefused() {
        PROVIDER.namesAnotherIssuer();

        assertThat(comesBack(visit(), "kurt", "teachers").statusCode()).isEqualTo(403);
        assertThat(audited()).contains("openid invalid_id_token");
    }

    @Test
    void vouchedForToSomebodyElseIsRefused() {
        PROVIDER.speaksToAnotherAudience();

        assertThat(comesBack(visit(), "lena", "teachers").statusCode()).isEqualTo(403);
    }

    @Test
    void vouchedForLongAgoIsRefused() {
        PROVIDER.sendsWhatIsTooOld();

        assertThat(comesBack(visit(), "mona", "teachers").statusCode()).isEqualTo(403);
    }

    @Test
    void isNotSentThereByALink() {
        var linked = visit().get("/oauth2/authorization/uni");
        var forged = visit().postWithoutToken("/oauth2/authorization/uni");

        assertThat(linked.statusCode()).isEqualTo(404);
        assertThat(forged.statusCode()).isEqualTo(403);
    }

    @Test
    void takesNobodysPlaceInABrowser() {
        var owner = owner();

        var back = comesBack(owner, "nina", "assistants");

        assertThat(back.statusCode()).isEqualTo(403);
        assertThat(back.body()).contains("Somebody else is signed in");
        assertThat(owner.get("/accounts").statusCode()).isEqualTo(200);
    }

    @Test
    void whoComesBackAgainAndAgainIsNotLookedUpForEver() {
        var visit = from("127.0.7.1");
        var back = PROVIDER.vouchesFor(sent(visit), Map.of("sub", "oona", "groups", "teachers"));

        for (var time = 0; time < 100; time++) {
            visit.get("/login/oauth2/code/uni?code=guess&state=" + UUID.randomUUID() + "&error=made-up-words");
        }

        assertThat(visit.get(path(back)).statusCode()).isEqualTo(403);
        assertThat(audited()).noneMatch(line -> line.contains("made-up-words"));
        assertThat(database.sql("select count(*) from audit_log where address = '127.0.7.1'")
                        .query(Integer.class)
                        .single())
                .isEqualTo(31);
    }

    @Test
    void whoTakesTooLongBeginsAnew() {
        var visit = visit();
        var back = goes(visit, Map.of("sub", "ida", "groups", "teachers"));

        time.pass(Duration.ofMinutes(11));

        assertThat(visit.get(path(back)).statusCode()).isEqualTo(403);
    }

    @Test
    void whoRefusesThereIsNotLetIn() {
        var visit = visit();
        var back = goes(visit, Map.of("sub", "jan", "groups", "teachers"));

        var refused = visit.get(path(back).replaceAll("code=[^&]*", "error=access_denied"));

        assertThat(refused.statusCode()).isEqualTo(403);
        assertThat(isIn(visit)).isFalse();
    }
}
