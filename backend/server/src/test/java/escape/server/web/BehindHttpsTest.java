package escape.server.web;

import static org.assertj.core.api.Assertions.assertThat;

import escape.server.session.Sessions;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.TestPropertySource;

@TestPropertySource(
        properties = {"escape.passes.secure=true", "spring.datasource.url=jdbc:h2:mem:behind-https;DB_CLOSE_DELAY=-1"})
class BehindHttpsTest extends AtAServer {

    BehindHttpsTest(@Autowired Sessions sessions, @LocalServerPort int port) {
        super(sessions, port);
    }

    @Test
    void everyCookieIsForThisHostByHttpsAlone() {
        var card = created();
        var cookies = List.of(
                visit().get("/facilitator/enter?secret=open-sesame-and-let-me-in"),
                visit().get("/join/" + card.code()),
                visit().get("/alone/tiny"),
                visit().get("/"));

        assertThat(cookies.stream().flatMap(page -> page.headers().allValues("Set-Cookie").stream()))
                .anyMatch(cookie -> cookie.startsWith("__Host-escape-facilitator="))
                .anyMatch(cookie -> cookie.startsWith("__Host-escape-seat-"))
                .anyMatch(cookie -> cookie.startsWith("__Host-escape-alone="))
                .anyMatch(cookie -> cookie.startsWith("__Host-XSRF-TOKEN="))
                .allSatisfy(cookie -> assertThat(cookie)
                        .startsWith("__Host-")
                        .contains("; Path=/", "; Secure", "; HttpOnly", "; SameSite=Lax")
                        .doesNotContain("Domain="));
    }

    @Test
    void aCookieOfTheOldNameOpensNothing() {
        var card = created();
        var name = "escape-seat-" + card.id().toString().substring(0, 13);

        // As one that somebody at a neighbouring address could plant.
        assertThat(visit().carrying(name, "A".repeat(43))
                        .postWithoutTurbo("/join/" + card.code() + "/seat", "name", "Eve", "role", "")
                        .statusCode())
                .isEqualTo(403);
        assertThat(state(card.id()).session().seats()).isEmpty();
    }

    @Test
    void browsersAreToldToComeByHttpsForAYear() {
        for (var page : List.of("/", "/css/base.css", "/nowhere", "/api/join/WRONG7")) {
            assertThat(visit().get(page).headers().firstValue("Strict-Transport-Security"))
                    .hasValue("max-age=31536000 ; includeSubDomains");
        }
    }
}
