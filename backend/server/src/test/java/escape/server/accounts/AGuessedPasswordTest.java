package escape.server.accounts;

import static org.assertj.core.api.Assertions.assertThat;

import escape.server.live.MovableTime;
import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Six wrong ones from an address, four for an account, three from a browser that has been here before. */
class AGuessedPasswordTest extends AtAServerWithAccounts {
    private static final String WRONG = "not the right one";

    AGuessedPasswordTest(@LocalServerPort int port, @Autowired MovableTime time) {
        super(port, time);
    }

    @BeforeEach
    void letAWhilePass() {
        time.pass(Duration.ofMinutes(16));
    }

    @Test
    void isAnsweredAlikeWhetherThereIsSuchAnAccount() {
        var anna = welcomed(visit(), "facilitator");
        var nobody = new Colleague("nobody-at-all", "", "facilitator");

        var wrong = anna.signsIn(from("127.0.1.1"), WRONG);
        var unknown = nobody.signsIn(from("127.0.1.2"), WRONG);

        assertThat(unknown.statusCode()).isEqualTo(wrong.statusCode()).isEqualTo(403);
        assertThat(plain(unknown.body(), nobody)).isEqualTo(plain(wrong.body(), anna));
    }

    @Test
    void isAnsweredAlikeWhereTheAccountIsDisabledOrHasNoPasswordYet() {
        var owner = owner();
        var anna = Colleague.welcomed(owner, visit(), "facilitator");
        var invited = Colleague.invited(owner, "facilitator").colleague();
        owner.post(anna.address() + "/disabled");

        assertThat(anna.signsIn(from("127.0.1.3")).statusCode()).isEqualTo(403);
        assertThat(invited.signsIn(from("127.0.1.4")).statusCode()).isEqualTo(403);
    }

    @Test
    void countsForTheAccountFromWhateverAddress() {
        var anna = welcomed(visit(), "facilitator");
        for (var i = 0; i < 4; i++) {
            assertThat(anna.signsIn(from("127.0.2." + (1 + i)), WRONG).statusCode())
                    .isEqualTo(403);
        }

        var right = anna.signsIn(from("127.0.2.9"));

        assertThat(right.statusCode()).isEqualTo(429);
        assertThat(right.body()).contains("Too many wrong passwords");
    }

    @Test
    void doesNotLockItsOwnerOutOfABrowserThatHasBeenHere() {
        var known = visit();
        var anna = welcomed(known, "facilitator");
        known.post("/sign-out");
        for (var i = 0; i < 5; i++) {
            anna.signsIn(from("127.0.3." + (1 + i)), WRONG);
        }
        assertThat(anna.signsIn(from("127.0.3.9")).statusCode()).isEqualTo(429);

        assertThat(anna.signsIn(known).statusCode()).isEqualTo(303);
    }

    @Test
    void doesNotLockOutAKnownBrowserBehindTheGuessersAddress() {
        var known = from("127.0.4.1");
        var anna = welcomed(known, "facilitator");
        known.post("/sign-out");
        for (var i = 0; i < 7; i++) {
            new Colleague("name-" + i, "", "author").signsIn(from("127.0.4.1"), WRONG);
        }
        assertThat(anna.signsIn(from("127.0.4.1")).statusCode()).isEqualTo(429);

        assertThat(anna.signsIn(known).statusCode()).isEqualTo(303);
    }

    @Test
    void countsInAKnownBrowserToo() {
        var known = visit();
        var anna = welcomed(known, "facilitator");
        known.post("/sign-out");
        var wrong = IntStream.range(0, 12)
                .filter(i -> anna.signsIn(known, WRONG).statusCode() == 403)
                .count();

        assertThat(wrong).isEqualTo(3 + 4);
        assertThat(anna.signsIn(known).statusCode()).isEqualTo(429);
    }

    @Test
    void countsForItsAddressAndForNoOther() {
        var anna = welcomed(visit(), "facilitator");
        for (var i = 0; i < 6; i++) {
            assertThat(new Colleague("guess-" + i, "", "author")
                            .signsIn(from("127.0.5.1"), WRONG)
                            .statusCode())
                    .isEqualTo(403);
        }

        assertThat(anna.signsIn(from("127.0.5.1")).statusCode()).isEqualTo(429);
        assertThat(anna.signsIn(from("127.0.5.2")).statusCode()).isEqualTo(303);
    }

    @Test
    void isForgottenAfterAWhile() {
        var anna = welcomed(visit(), "facilitator");
        for (var i = 0; i < 4; i++) {
            anna.signsIn(from("127.0.6." + (1 + i)), WRONG);
        }
        assertThat(anna.signsIn(from("127.0.6.9")).statusCode()).isEqualTo(429);

        time.pass(Duration.ofMinutes(16));

        assertThat(anna.signsIn(from("127.0.6.9")).statusCode()).isEqualTo(303);
    }

    @Test
    void doesNotCountWhereItWasRight() {
        var anna = welcomed(visit(), "facilitator");

        for (var i = 0; i < 8; i++) {
            assertThat(anna.signsIn(from("127.0.7.1")).statusCode()).isEqualTo(303);
        }
    }

    @Test
    void countsBeforeItIsJudgedSoThatACrowdAtOnceHasNoMore() throws Exception {
        var anna = welcomed(visit(), "facilitator");
        try (var crowd = Executors.newVirtualThreadPerTaskExecutor()) {
            var answers = crowd.invokeAll(IntStream.range(0, 16)
                    .mapToObj(i -> (Callable<Integer>) () ->
                            anna.signsIn(from("127.0.8." + (1 + i)), WRONG).statusCode())
                    .toList());
            var judged = 0;
            for (var answer : answers) {
                assertThat(answer.get()).isIn(403, 429);
                judged += answer.get() == 403 ? 1 : 0;
            }
            assertThat(judged).isEqualTo(4);
        }
    }

    /** What is drawn anew for each page is left out. */
    private static String plain(String page, Colleague who) {
        return page.replace(who.name(), "NAME")
                .replaceAll("content=\"[A-Za-z0-9_-]{30,}\"", "")
                .replaceAll("name=\"_csrf\" value=\"[^\"]*\"", "");
    }
}
