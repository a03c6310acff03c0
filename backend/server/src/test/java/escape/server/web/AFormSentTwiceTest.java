package escape.server.web;

import static escape.server.web.Visit.location;
import static org.assertj.core.api.Assertions.assertThat;

import escape.server.session.SessionCard;
import escape.server.session.Sessions;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

class AFormSentTwiceTest extends AtAServer {
    private static final Pattern KEY = Pattern.compile("name=\"key\" value=\"([^\"]+)\"");
    private static final int AT_ONCE = 6;

    private final Sessions sessions;

    AFormSentTwiceTest(@Autowired Sessions sessions, @LocalServerPort int port) {
        super(sessions, port);
        this.sessions = sessions;
    }

    @Test
    void beginsOneDay() {
        var card = created();
        var facilitator = facilitator();
        var path = "/sessions/" + card.id();
        facilitator.get(path + "/control");
        facilitator.post(path + "/start");
        assertThat(facilitator.get(path + "/control").body()).contains("name=\"day\" value=\"1\"");

        var first = facilitator.post(path + "/days", "day", "1", "key", "k");
        var second = facilitator.post(path + "/days", "day", "1", "key", "k");
        var stale = facilitator.post(path + "/days", "day", "1", "key", "another");

        assertThat(List.of(first.statusCode(), second.statusCode(), stale.statusCode()))
                .containsExactly(204, 204, 422);
        assertThat(state(card.id()).day()).isEqualTo(1);
        facilitator.post(path + "/days");
        assertThat(state(card.id()).day()).isEqualTo(2);
    }

    @Test
    void makesOneSession() {
        var facilitator = facilitator();
        var key = key(facilitator.get("/facilitator"));
        var before = sessions.count();

        var first = facilitator.post("/sessions", "scenario", "tiny", "key", key);
        var second = facilitator.post("/sessions", "scenario", "tiny", "key", key);

        assertThat(location(first)).endsWith("/control").isEqualTo(location(second));
        assertThat(sessions.count()).isEqualTo(before + 1);
        assertThat(key(facilitator.get("/facilitator"))).isNotEqualTo(key);
    }

    @Test
    void isNotTakenUnderAKeyThatCannotBeKept() {
        var card = created();
        var facilitator = facilitator();
        var path = "/sessions/" + card.id() + "/announcements";
        facilitator.get("/sessions/" + card.id() + "/control");

        for (var key : List.of("k".repeat(65), " ")) {
            var byTurbo = facilitator.post(path, "title", "Hello", "text", "All of you", "key", key);
            var bare = facilitator.postWithoutTurbo(path, "title", "Hello", "text", "All of you", "key", key);

            assertThat(List.of(byTurbo.statusCode(), bare.statusCode())).containsExactly(400, 400);
            assertThat(List.of(byTurbo.body(), bare.body()))
                    .allSatisfy(body -> assertThat(body).contains("a key that cannot be used"));
        }
        assertThat(state(card.id()).archive().notices()).isEmpty();

        facilitator.post(path, "title", "Hello", "text", "All of you", "key", "k".repeat(64));
        facilitator.post(path, "title", "Hello", "text", "All of you");
        assertThat(state(card.id()).archive().notices()).hasSize(2);
    }

    @Test
    void takesOneSeatThoughBothAreUnderWayAtOnce() throws Exception {
        var card = created();
        var visit = visit();
        var key = key(visit.get("/join/" + card.code()));

        var answers = atOnce(() -> visit.postWithoutTurbo(
                "/join/" + card.code() + "/seat", "name", "Wanda", "role", "writer", "key", key));

        assertThat(answers)
                .allSatisfy(answer -> assertThat(location(answer)).isEqualTo("/sessions/" + card.id() + "/desk"));
        assertThat(state(card.id()).session().namesIn("writer")).containsExactly("Wanda");
        assertThat(visit.get("/sessions/" + card.id() + "/desk").statusCode()).isEqualTo(200);
    }

    @Test
    void beginsOneSessionOfOnesOwnThoughBothAreUnderWayAtOnce() throws Exception {
        var visit = visit();
        var key = key(visit.get("/alone/tiny"));
        var before = sessions.count();

        var answers = atOnce(() ->
                visit.postWithoutTurbo("/alone/tiny", "name", "Wanda", "role", "writer", "kind", "random", "key", key));

        var desk = "/sessions/" + sessions.newest(1, 0).getFirst().id() + "/desk";
        assertThat(answers).allSatisfy(answer -> assertThat(location(answer)).isEqualTo(desk));
        assertThat(sessions.count()).isEqualTo(before + 1);
        assertThat(visit.get(desk).statusCode()).isEqualTo(200);
    }

    @Test
    void leadsToTheSeatThatItHasTakenWithAnyKey() {
        var card = created();
        var visit = seated(card, "Wanda", "writer");

        var again = seat(visit, card);

        assertThat(location(again)).isEqualTo("/sessions/" + card.id() + "/desk");
        assertThat(state(card.id()).session().seats()).hasSize(1);
    }

    private static HttpResponse<String> seat(Visit visit, SessionCard card) {
        return visit.post("/join/" + card.code() + "/seat", "name", "Wanda", "role", "writer", "key", "another");
    }

    private static List<HttpResponse<String>> atOnce(Callable<HttpResponse<String>> sending) throws Exception {
        var barrier = new CyclicBarrier(AT_ONCE);
        try (var people = Executors.newFixedThreadPool(AT_ONCE)) {
            var sent = new ArrayList<Future<HttpResponse<String>>>();
            for (var i = 0; i < AT_ONCE; i++) {
                sent.add(people.submit(() -> {
                    barrier.await();
                    return sending.call();
                }));
            }
            var answers = new ArrayList<HttpResponse<String>>();
            for (var one : sent) {
                answers.add(one.get());
            }
            return answers;
        }
    }

    private static String key(HttpResponse<String> page) {
        var key = KEY.matcher(page.body());
        assertThat(key.find()).isTrue();
        return key.group(1);
    }
}
