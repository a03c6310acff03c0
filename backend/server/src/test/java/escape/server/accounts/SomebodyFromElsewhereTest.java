package escape.server.accounts;

import static escape.server.web.Visit.location;
import static org.assertj.core.api.Assertions.assertThat;

import escape.server.live.MovableTime;
import escape.server.web.Visit;
import java.net.URI;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.test.context.TestPropertySource;
import org.springframework.web.util.HtmlUtils;

/** Whom an OpenID Connect provider vouches for. */
@TestPropertySource(
        properties = {
            "spring.datasource.url=jdbc:h2:mem:from-elsewhere;DB_CLOSE_DELAY=-1",
            "spring.security.oauth2.client.registration.uni.client-id=escape",
            "spring.security.oauth2.client.registration.uni.client-secret=hush",
            "spring.security.oauth2.client.registration.uni.client-name=The University",
            "spring.security.oauth2.client.registration.uni.scope=openid,profile",
            "spring.security.oauth2.client.registration.uni.authorization-grant-type=authorization_code",
            "spring.security.oauth2.client.registration.uni.redirect-uri={baseUrl}/login/oauth2/code/{registrationId}",
            "escape.sign-in.oidc.claim=groups",
            "escape.sign-in.oidc.roles.teachers=facilitator",
            "escape.sign-in.oidc.roles.assistants=co-facilitator",
            "escape.sign-in.oidc.roles.writers=author"
        })
class SomebodyFromElsewhereTest extends AtAServerWithAccounts {
    private static final Provider PROVIDER = new Provider();

    private final JdbcClient database;

    SomebodyFromElsewhereTest(@LocalServerPort int port, @Autowired MovableTime time, @Autowired JdbcClient database) {
        super(port, time);
        this.database = database;
    }

    @DynamicPropertySource
    static void provider(DynamicPropertyRegistry settings) {
        settings.add("spring.security.oauth2.client.provider.uni.issuer-uri", PROVIDER::address);
    }

    @BeforeEach
    void behave() {
        PROVIDER.behaves();
    }

    @AfterAll
    static void stop() {
        PROVIDER.stop();
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
    void asksForAProofThatOnlyThisServerCanGive() {
        var asked = sent(visit());

        assertThat(asked)
                .startsWith(PROVIDER.address() + "/authorize?")
                .contains("response_type=code", "state=", "nonce=", "code_challenge=", "code_challenge_method=S256")
                .doesNotContain("hush");
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

    private static HttpResponse<String> comesBack(Visit visit, String name, String group) {
        return comesBack(visit, Map.of("sub", name, "preferred_username", name, "groups", group));
    }

    private static HttpResponse<String> comesBack(Visit visit, Map<String, Object> claims) {
        return visit.get(path(goes(visit, claims)));
    }

    private static URI goes(Visit visit, Map<String, Object> claims) {
        return PROVIDER.vouchesFor(sent(visit), claims);
    }

    /** Where the page goes on to that answers the form; no browser would follow a redirect there under the policy. */
    private static String sent(Visit visit) {
        visit.get("/");
        var page = visit.postWithoutTurbo("/oauth2/authorization/uni").body();
        return HtmlUtils.htmlUnescape(
                page.replaceAll("(?s).*http-equiv=\"refresh\" content=\"0;url=([^\"]*)\".*", "$1"));
    }

    private static String path(URI back) {
        return back.getRawPath() + "?" + back.getRawQuery();
    }

    private List<String> audited() {
        return database.sql("select about, outcome from audit_log where act = 'signed_in'")
                .query((row, number) -> row.getString(1) + " " + row.getString(2))
                .list();
    }
}
