package escape.server.web;

import static org.assertj.core.api.Assertions.assertThat;

import escape.server.session.SessionCard;
import escape.server.session.Sessions;
import escape.simulation.Actor;
import escape.simulation.Command;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import org.springframework.web.servlet.HandlerMapping;

/** For somebody who runs the server and is about to leave a machine to others. */
class AWayOutTest extends AtAServer {
    private static final String FORM = "action=\"/sign-out\"";

    private final Sessions sessions;
    private final ApplicationContext application;

    AWayOutTest(@Autowired Sessions sessions, @LocalServerPort int port, @Autowired ApplicationContext application) {
        super(sessions, port);
        this.sessions = sessions;
        this.application = application;
    }

    /** @param fewest pages that this role sees */
    @ParameterizedTest
    @CsvSource({"facilitator, 8", "co_facilitator, 5", "author, 2"})
    void isOnEveryPageThatIsForThoseWhoAreSignedIn(String role, int fewest) {
        var visit = colleague(role);
        var pages = pages(role, created()).stream()
                .filter(path -> isPage(visit, path))
                .toList();

        assertThat(pages)
                .hasSizeGreaterThanOrEqualTo(fewest)
                .allSatisfy(path -> assertThat(visit.get(path).body()).containsOnlyOnce(FORM));
    }

    @Test
    void leadsOutOfTheControlRoom() {
        var visit = facilitator();
        var control = "/sessions/" + created().id() + "/control";
        assertThat(visit.get(control).body()).containsOnlyOnce(FORM);

        assertThat(Visit.location(visit.post("/sign-out"))).isEqualTo("/");
        assertThat(visit.get(control).statusCode()).isEqualTo(403);
    }

    @Test
    void isNotShownToWhoIsNotSignedIn() {
        var card = created();
        var player = seated(card, "Wanda", "writer");
        sessions.handle(card.id(), "start", new Command.Start(), new Actor.Facilitator());
        sessions.handle(card.id(), "end", new Command.End(null, "A test"), new Actor.Facilitator());

        assertThat(List.of("desk", "stage", "replay")).allSatisfy(place -> {
            var page = player.get("/sessions/" + card.id() + "/" + place);
            assertThat(page.statusCode()).isEqualTo(200);
            assertThat(page.body()).doesNotContain("sign-out");
        });
    }

    private List<String> pages(String role, SessionCard card) {
        var mappings = application.getBeansOfType(HandlerMapping.class).values();
        return Endpoints.of(mappings.stream()).stream()
                .filter(one -> one.method().equals("GET") && !one.allowed().contains("ANYONE"))
                .filter(one -> Endpoints.lets(one, role.toUpperCase(Locale.ROOT)))
                .map(one -> Endpoints.address(one, Map.of("id", card.id().toString())))
                .toList();
    }

    private static boolean isPage(Visit visit, String path) {
        var answer = visit.get(path);
        return answer.statusCode() == 200 && answer.body().contains("<html");
    }
}
