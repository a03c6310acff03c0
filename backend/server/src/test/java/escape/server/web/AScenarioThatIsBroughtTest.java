package escape.server.web;

import static escape.server.web.Visit.location;
import static org.assertj.core.api.Assertions.assertThat;

import escape.server.session.Uploads;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

class AScenarioThatIsBroughtTest extends AtAServerForAuthors {

    AScenarioThatIsBroughtTest(@Autowired Uploads uploads, @LocalServerPort int port) {
        super(uploads, port);
    }

    @Test
    void canBePlayed() {
        var answer = brought(example());

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body())
                .contains("“An honest week” can be played", "Take away the scenario honest_week")
                .doesNotContain("takes the place of", "In place of");
        assertThat(uploads.ids()).containsExactly("honest_week");
        assertThat(location(facilitator.post("/sessions", "scenario", "honest_week")))
                .endsWith("/control");
    }

    @Test
    void takesThePlaceOfAnEarlierOneAndSaysSo() {
        brought(example());

        var answer = brought(example().replace("title: An honest week", "title: A better week"));

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body())
                .contains("“A better week” can be played", "place of “An honest week”, which was brought before");
        assertThat(uploads.ids()).containsExactly("honest_week");
    }

    @Test
    void takesThePlaceOfOneOfTheServersOwnAndSaysSo() {
        var answer = brought(example().replace(ID, "id: tutorial").replace("title: An honest week", "title: Mine"));

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body())
                .contains("place of “Dogear”, which is this server’s own", "In place of the server’s own");
        assertThat(facilitator.get("/facilitator").body())
                .contains("In place of the server’s own", ">Mine<")
                .doesNotContain("Dogear");

        facilitator.delete("/scenarios/tutorial");

        assertThat(facilitator.get("/facilitator").body())
                .contains("Dogear")
                .doesNotContain("In place of the server’s own", ">Mine<");
    }

    @Test
    void isTakenAwayAgain() {
        brought(example());

        var answer = facilitator.delete("/scenarios/honest_week");

        assertThat(answer.statusCode()).isEqualTo(303);
        assertThat(location(answer)).endsWith("/facilitator");
        assertThat(uploads.ids()).isEmpty();
        assertThat(facilitator.get("/facilitator").body()).doesNotContain("honest_week");
    }

    @Test
    void findsNoRoomBesideAsManyAsAreKept() {
        brought(example());
        brought(example().replace(ID, "id: other_week"));

        var third = brought(example().replace(ID, "id: third_week"));
        var again = brought(example().replace("title: An honest week", "title: A better week"));

        assertThat(third.statusCode()).isEqualTo(507);
        assertThat(third.body()).contains("This server keeps no more scenarios");
        assertThat(again.statusCode()).isEqualTo(200);
        assertThat(uploads.ids()).containsExactly("honest_week", "other_week");
    }

    @Test
    void isNotTakenFromSomebodyElse() {
        var stranger = new Visit(port);
        stranger.get("/");

        var answer = stranger.upload(SCENARIOS, "mine.yaml", example());

        assertThat(answer.statusCode()).isEqualTo(403);
        assertThat(uploads.ids()).isEmpty();
    }

    @Test
    void isAnsweredWithTheLinesOfItsMistakes() {
        var answer = brought(example().replace("\nsummary:", "\nsumary:").replace("format: 1", "format: one"));

        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.body()).contains("mine.yaml:4:9", "mine.yaml:6:1", "did you mean `summary`?");
        assertThat(uploads.ids()).isEmpty();
    }

    @Test
    void isAnsweredWithTheFirstHundredOfItsMistakes() {
        var answer = brought(example() + "targets: [" + "x, ".repeat(119) + "x]\n");

        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(listed(answer)).isEqualTo(100);
        assertThat(answer.body()).contains("120 problems to mend", "20 more are not listed");
    }

    @Test
    void isShownAtTheAddressThatItIsSentTo() {
        var page = facilitator.get(SCENARIOS);

        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.body()).contains("name=\"file\"", "Dogear");
        assertThat(new Visit(port).get(SCENARIOS).statusCode()).isEqualTo(403);
    }

    private static long listed(HttpResponse<String> page) {
        return page.body().split("<li><code>mine.yaml:", -1).length - 1L;
    }
}
