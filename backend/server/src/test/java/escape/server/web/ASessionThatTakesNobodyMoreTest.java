package escape.server.web;

import static org.assertj.core.api.Assertions.assertThat;

import escape.server.session.SessionCard;
import escape.server.session.Sessions;
import escape.simulation.Actor;
import escape.simulation.Command;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.TestPropertySource;

@TestPropertySource(
        properties = {
            "escape.rates.seats=3",
            "escape.rates.seats-by-address=2",
            "escape.seats.code-length=9",
            "spring.datasource.url=jdbc:h2:mem:nobody-more;DB_CLOSE_DELAY=-1"
        })
class ASessionThatTakesNobodyMoreTest extends AtAServer {
    private final Sessions sessions;
    private final int port;

    ASessionThatTakesNobodyMoreTest(@Autowired Sessions sessions, @LocalServerPort int port) {
        super(sessions, port);
        this.sessions = sessions;
        this.port = port;
    }

    @Test
    void becauseItHasEndedIsClosedToTheCode() {
        var card = created();
        var early = visit();
        early.get("/join/" + card.code());
        seated(card, "Wanda", "writer");
        ended(card);

        assertThat(early.post("/join/" + card.code() + "/seat", "name", "Eve", "role", "editor")
                        .statusCode())
                .isEqualTo(410);
        assertThat(joiningByProgram(card).statusCode()).isEqualTo(410);
        assertThat(visit().get("/api/join/" + card.code()))
                .satisfies(closed -> assertThat(closed.statusCode()).isEqualTo(410))
                .satisfies(closed ->
                        assertThat(closed.body()).contains("session_ended").doesNotContain("Wanda"));
        assertThat(state(card.id()).session().seats()).hasSize(1);
    }

    @Test
    void becauseManyHaveJustJoinedTakesSomebodyAgainInAWhile() {
        var card = created();
        for (var place : List.of("127.0.4.1", "127.0.4.2", "127.0.4.3")) {
            var visitor = from(place);
            assertThat(joining(visitor, card, "Ann")).isEqualTo(303);
            visitor.delete("/sessions/" + card.id() + "/seat");
        }

        var next = visit();
        next.get("/join/" + card.code());
        assertThat(next.post("/join/" + card.code() + "/seat", "name", "Dan", "role", "")
                        .statusCode())
                .isEqualTo(429);
        assertThat(joiningByProgram(card).body()).contains("too_many_joins");
        assertThat(seated(created(), "Dan", "writer").get("/").statusCode()).isEqualTo(200);
    }

    @Test
    void fromOnePlaceTakesSomebodyFromAnother() {
        var card = created();
        for (var name : List.of("Ann", "Bob")) {
            assertThat(joining(from("127.0.5.1"), card, name)).isEqualTo(303);
        }

        assertThat(joining(from("127.0.5.1"), card, "Cy")).isEqualTo(429);
        assertThat(joining(from("127.0.5.2"), card, "Dan")).isEqualTo(303);
    }

    @Test
    void byTheCodeThatIsGoneTakesThoseWithTheNewOne() {
        var card = created();
        for (var place : List.of("127.0.6.1", "127.0.6.2", "127.0.6.3")) {
            assertThat(joining(from(place), card, "From " + place)).isEqualTo(303);
        }
        assertThat(joining(from("127.0.6.4"), card, "Dan")).isEqualTo(429);

        sessions.renewCode(card.id(), card.code());

        assertThat(joining(from("127.0.6.4"), sessions.card(card.id()), "Dan")).isEqualTo(303);
    }

    private static int joining(Visit visit, SessionCard card, String name) {
        visit.get("/join/" + card.code());
        return visit.post("/join/" + card.code() + "/seat", "name", name, "role", "")
                .statusCode();
    }

    @Test
    void hasACodeAsLongAsTheServerWasToldToMakeThem() {
        assertThat(created().code()).hasSize(9);
    }

    private HttpResponse<String> joiningByProgram(SessionCard card) {
        var body = "{\"code\":\"%s\",\"name\":\"Eve\",\"role\":null}".formatted(card.code());
        try (var client = HttpClient.newHttpClient()) {
            var request = HttpRequest.newBuilder(URI.create("http://localhost:" + port + "/api/join"))
                    .header("Content-Type", "application/json")
                    .POST(BodyPublishers.ofString(body));
            return client.send(request.build(), BodyHandlers.ofString());
        } catch (IOException | InterruptedException e) {
            throw new AssertionError(e);
        }
    }

    private void ended(SessionCard card) {
        sessions.handle(card.id(), "start", new Command.Start(), new Actor.Facilitator());
        sessions.handle(card.id(), "end", new Command.End(null, "A test"), new Actor.Facilitator());
    }
}
