package escape.server.web;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;

import escape.server.access.Passes;
import escape.server.accounts.Colleague;
import escape.server.session.SessionCard;
import escape.server.session.Sessions;
import escape.server.web.Endpoints.Endpoint;
import escape.simulation.Actor;
import escape.simulation.Command;
import jakarta.servlet.ServletContext;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import org.springframework.web.servlet.HandlerMapping;

/**
 * Who may call what, as one table that a person has looked at: {@code src/test/resources/approved/endpoints.txt}. Each line
 * is tried by everybody.
 */
class EveryEndpointTest extends AtAServer {
    private static final Path APPROVED = Path.of("src/test/resources/approved/endpoints.txt");
    private static final String SEAT = "SEAT";
    private static final String SPECTATOR = "SPECTATOR";
    private static final String FACILITATOR = "FACILITATOR";
    private static final String CO_FACILITATOR = "CO_FACILITATOR";
    private static final String AUTHOR = "AUTHOR";
    private static final String STRANGER = "STRANGER";
    private static final String ALONE = "ALONE";

    /** These end what lets somebody in, or let somebody in: after them, everybody comes anew. */
    private static final Set<String> USED_UP = Set.of(
            "/api/join",
            "/account/sign-ins",
            "/facilitator/enter",
            "/join/{code}/seat",
            "/sessions/{id}",
            "/sessions/{id}/ending",
            "/sessions/{id}/name",
            "/sessions/{id}/seat",
            "/sign-out");

    private final Sessions sessions;
    private final Passes passes;
    private final ApplicationContext application;

    EveryEndpointTest(
            @Autowired Sessions sessions,
            @Autowired Passes passes,
            @LocalServerPort int port,
            @Autowired ApplicationContext application) {
        super(sessions, port);
        this.sessions = sessions;
        this.passes = passes;
        this.application = application;
    }

    @Test
    void standsInTheTable() throws IOException {
        var table = endpoints().stream()
                        .map(one -> "%-6s %-45s %s".formatted(one.method(), one.path(), one.rule()))
                        .collect(joining("\n"))
                + "\n";
        if (Boolean.getBoolean("approved.write")) {
            Files.writeString(APPROVED, table);
        }

        assertThat(table).isEqualTo(Files.readString(APPROVED));
    }

    @Test
    void isServedByTheOneServletThatWeKnow() {
        assertThat(application.getBean(ServletContext.class).getServletRegistrations())
                .allSatisfy((name, servlet) -> assertThat(name).isIn("dispatcherServlet", "default", "jsp"));
    }

    @Test
    void letsPastWhomTheTableNamesAndNobodyElse() {
        var wrong = new ArrayList<String>();
        var tables = new LinkedHashMap<Boolean, Full>();
        for (var endpoint : endpoints()) {
            // A player's replay opens with the end.
            var over = endpoint.path().contains("/replay");
            var table = tables.computeIfAbsent(over, this::full);
            var card = table.card();
            if (USED_UP.contains(endpoint.path())) {
                tables.clear();
            }
            table.everybody().forEach(caller -> {
                var status = tried(endpoint, caller.visit(), card);
                var past = status != 401 && status != 403 && status != 429;
                // The page of errors is one by itself.
                var stumbled = status >= 500 && !endpoint.path().equals("/error");
                if (past != Endpoints.lets(endpoint, caller.kind()) || stumbled) {
                    wrong.add("%s at %s %s: %d".formatted(caller.name(), endpoint.method(), endpoint.path(), status));
                }
            });
        }

        assertThat(wrong).isEmpty();
    }

    @Test
    void ofTheClockIsOpenToWhoPlaysAloneAndNoOther() {
        var card = created();
        var pass = kept(card);
        sessions.handle(
                card.id(),
                "alone",
                new Command.PlayAlone(pass.player(), "Ann", "writer", "random"),
                new Actor.Visitor(pass.player()));
        var wrong = new ArrayList<String>();
        for (var endpoint : endpoints()) {
            var ofTheSession = endpoint.path().startsWith("/sessions/{id}/");
            if (ofTheSession
                    && !USED_UP.contains(endpoint.path())
                    && !endpoint.path().contains("/replay")) {
                var ann = visit().carrying("escape-seat-" + card.id().toString().substring(0, 13), pass.token());
                ann.get("/");
                var past = tried(endpoint, ann, card) != 403;
                if (past != (Endpoints.lets(endpoint, ALONE) || Endpoints.lets(endpoint, SEAT))) {
                    wrong.add(endpoint.method() + " " + endpoint.path());
                }
            }
        }

        assertThat(wrong).isEmpty();
        assertThat(endpoints()).filteredOn(one -> one.rule().contains(ALONE)).hasSize(8);
    }

    private record Full(SessionCard card, List<Caller> everybody) {}

    private Full full(boolean over) {
        var card = created();
        var everybody = everybody(card);
        begin(card, over);
        return new Full(card, everybody);
    }

    /** @param kind as the rules name it */
    private record Caller(String name, String kind, Visit visit) {}

    private List<Caller> everybody(SessionCard card) {
        var ownCookie = "escape-seat-" + card.id().toString().substring(0, 13);
        var callers = List.of(
                new Caller("a stranger", STRANGER, visit()),
                new Caller("who forges a seat", STRANGER, visit().carrying(ownCookie, "A".repeat(43))),
                new Caller(
                        "who forges the facilitator's cookie",
                        STRANGER,
                        visit().carrying("escape-facilitator", "A".repeat(43))),
                new Caller("a seat of another session", STRANGER, seated(created(), "Else", "writer")),
                new Caller(
                        "a seat of another session that shows its pass as one of this",
                        STRANGER,
                        visit().carrying(ownCookie, passTo(created()))),
                new Caller("a pass to this session without a seat", STRANGER, unseated(card, ownCookie)),
                new Caller("a spectator", SPECTATOR, seated(card, "Sue", "")),
                new Caller("the editor", SEAT, seated(card, "Eddy", "editor")),
                new Caller("the writer", SEAT, seated(card, "Wanda", "writer")),
                new Caller("the owner", FACILITATOR, facilitator()),
                new Caller("a facilitator", FACILITATOR, colleague("facilitator")),
                new Caller("a co-facilitator", CO_FACILITATOR, colleague("co_facilitator")),
                new Caller("an author", AUTHOR, colleague("author")),
                new Caller("a facilitator who has been disabled", STRANGER, disabled()),
                new Caller("a facilitator who has signed out", STRANGER, signedOut()));
        // With a page's token in hand, so that no form is refused for the lack of it.
        callers.forEach(caller -> caller.visit().get("/"));
        return callers;
    }

    private Visit disabled() {
        var owner = facilitator();
        var visit = visit();
        var colleague = Colleague.welcomed(owner, visit, "facilitator");
        owner.post(colleague.address() + "/disabled");
        return visit;
    }

    /** And shows the pass from before all the same. */
    private Visit signedOut() {
        var visit = colleague("facilitator");
        var pass = visit.cookie("escape-facilitator");
        visit.post("/sign-out");
        return visit.carrying("escape-facilitator", pass);
    }

    private String passTo(SessionCard card) {
        var pass = kept(card);
        sessions.handle(
                card.id(),
                pass.player(),
                new Command.TakeSeat(pass.player(), "Pat", "editor"),
                new Actor.Visitor(pass.player()));
        return pass.token();
    }

    private Passes.SeatPass kept(SessionCard card) {
        var pass = passes.newPass(card.id());
        passes.keep(pass, card.id());
        return pass;
    }

    private Visit unseated(SessionCard card, String cookie) {
        return visit().carrying(cookie, kept(card).token());
    }

    private void begin(SessionCard card, boolean andEnd) {
        sessions.handle(card.id(), "start", new Command.Start(), new Actor.Facilitator());
        if (andEnd) {
            sessions.handle(card.id(), "end", new Command.End(null, "A test"), new Actor.Facilitator());
        }
    }

    private static int tried(Endpoint endpoint, Visit visit, SessionCard card) {
        var path = Endpoints.address(endpoint, Map.of("id", card.id().toString(), "code", card.code()));
        return switch (endpoint.method()) {
            case "GET", "ANY" ->
                visit.get(path + "?secret=open-sesame-and-let-me-in").statusCode();
            case "SOCKET" -> visit.knock(path, "escape.json.v1").statusCode();
            case "DELETE" -> visit.delete(path).statusCode();
            case "POST" ->
                visit.post(path, "secret", "open-sesame-and-let-me-in", "code", card.code())
                        .statusCode();
            default -> throw new AssertionError("How does one try " + endpoint.method() + "?");
        };
    }

    private List<Endpoint> endpoints() {
        return Endpoints.of(application.getBeansOfType(HandlerMapping.class).values().stream());
    }
}
