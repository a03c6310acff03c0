package escape.server.accounts;

import static org.assertj.core.api.Assertions.assertThat;

import escape.server.live.MovableTime;
import escape.server.web.Visit;
import java.net.http.HttpResponse;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

class AnAccountThatSignsInTest extends AtAServerWithAccounts {
    private static final String ANOTHER = "seven herons in a drawer";

    AnAccountThatSignsInTest(@LocalServerPort int port, @Autowired MovableTime time) {
        super(port, time);
    }

    @Test
    void comesInByItsNameInWhateverLetters() {
        var anna = welcomed(visit(), "facilitator");
        var visit = visit();
        visit.get("/facilitator/enter");

        var answer = visit.post(
                "/facilitator/sign-in",
                "name",
                " " + anna.name().toUpperCase(Locale.ROOT),
                "password",
                Colleague.PASSWORD);

        assertThat(answer.statusCode()).isEqualTo(303);
        assertThat(visit.get("/accounts").statusCode()).isEqualTo(200);
    }

    @Test
    void seesWhatItsRoleHasAndNoMore() {
        var author = visit();
        welcomed(author, "author");

        assertThat(author.get("/facilitator").body())
                .contains("scenario-file")
                .doesNotContain("/imports", "name=\"seed\"", "href=\"/accounts\"");
        assertThat(author.get("/accounts").statusCode()).isEqualTo(403);
        assertThat(author.get("/accounts").body()).contains("Your account may not do this");
    }

    @Test
    void takesOverNoTokenThatWasThereBefore() {
        var anna = welcomed(visit(), "facilitator");
        var planted = "A".repeat(43);
        var visit = visit().carrying(COOKIE, planted);

        var given = anna.signsIn(visit).headers().allValues("set-cookie").stream()
                .filter(cookie -> cookie.startsWith(COOKIE + "="))
                .toList();

        assertThat(given)
                .singleElement()
                .satisfies(cookie -> assertThat(cookie)
                        .matches(COOKIE + "=[A-Za-z0-9_-]{43};.*")
                        .doesNotContain(planted));
        assertThat(isIn(visit().carrying(COOKIE, planted))).isFalse();
    }

    @Test
    void getsANewTokenEachTimeAndTheOneBeforeEnds() {
        var visit = visit();
        var anna = welcomed(visit, "facilitator");
        var before = visit.cookie(COOKIE);

        anna.signsIn(visit);

        assertThat(visit.cookie(COOKIE)).isNotEqualTo(before);
        assertThat(isIn(visit().carrying(COOKIE, before))).isFalse();
    }

    @Test
    void isKeptInACookieThatNoScriptReads() {
        var anna = welcomed(visit(), "facilitator");

        var given = anna.signsIn(visit()).headers().allValues("set-cookie");

        assertThat(given)
                .filteredOn(cookie -> cookie.startsWith("escape-"))
                .hasSize(2)
                .allSatisfy(cookie -> assertThat(cookie).contains("HttpOnly", "SameSite=Lax", "Path=/"));
    }

    @Test
    void signsOutHereAndStaysInElsewhere() {
        var here = visit();
        var there = visit();
        var anna = welcomed(here, "facilitator");
        anna.signsIn(there);
        var pass = here.cookie(COOKIE);

        here.post("/sign-out");

        assertThat(isIn(visit().carrying(COOKIE, pass))).isFalse();
        assertThat(isIn(there)).isTrue();
    }

    @Test
    void signsOutEverywhereAndNobodyElse() {
        var here = visit();
        var there = visit();
        var anna = welcomed(here, "facilitator");
        anna.signsIn(there);
        var other = visit();
        welcomed(other, "facilitator");
        var owner = owner();

        assertThat(here.delete("/account/sign-ins").statusCode()).isEqualTo(303);

        assertThat(isIn(here)).isFalse();
        assertThat(isIn(there)).isFalse();
        assertThat(isIn(other)).isTrue();
        assertThat(isIn(owner)).isTrue();
    }

    @Test
    void changesItsPasswordAndIsSignedOutElsewhere() {
        var here = visit();
        var there = visit();
        var anna = welcomed(here, "author");
        anna.signsIn(there);
        var before = here.cookie(COOKIE);

        var changed = changes(here, Colleague.PASSWORD, ANOTHER);

        assertThat(changed.statusCode()).isEqualTo(303);
        assertThat(isIn(here)).isTrue();
        assertThat(here.cookie(COOKIE)).isNotEqualTo(before);
        assertThat(isIn(there)).isFalse();
        assertThat(anna.signsIn(visit()).statusCode()).isEqualTo(403);
        assertThat(anna.signsIn(visit(), ANOTHER).statusCode()).isEqualTo(303);
    }

    @Test
    void changesNoPasswordWithoutTheOldOne() {
        var visit = visit();
        var anna = welcomed(visit, "author");

        var refused = changes(visit, "something else entirely", ANOTHER);
        changes(visit, "something else entirely", ANOTHER);
        changes(visit, "something else entirely", ANOTHER);

        assertThat(refused.statusCode()).isEqualTo(403);
        assertThat(refused.body()).contains("That is not your password so far");
        assertThat(changes(visit, Colleague.PASSWORD, ANOTHER).statusCode()).isEqualTo(429);
        assertThat(anna.signsIn(visit()).statusCode()).isEqualTo(303);
    }

    @Test
    void changesToNoPasswordThatIsEasilyGuessed() {
        var visit = visit();
        var anna = welcomed(visit, "author");

        var refused = changes(visit, Colleague.PASSWORD, "password1234");

        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(refused.body()).contains("Too easy to guess");
        assertThat(anna.signsIn(visit()).statusCode()).isEqualTo(303);
    }

    private static HttpResponse<String> changes(Visit visit, String before, String password) {
        visit.get("/account");
        return visit.post("/account/password", "before", before, "password", password);
    }
}
