package escape.server.story;

import static org.assertj.core.api.Assertions.assertThat;

import escape.server.access.Passes;
import escape.server.eventlog.EventLog;
import escape.server.eventlog.Recorded;
import escape.server.session.Sessions;
import escape.server.session.Shelf;
import escape.server.web.Visit;
import escape.simulation.Actor;
import escape.simulation.Event;
import escape.simulation.Outlook;
import escape.simulation.State;
import escape.simulation.Talk;
import escape.simulation.scenario.Role;
import escape.simulation.scenario.Scenario;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.web.util.HtmlUtils;

/**
 * Every byte of replays, exports, refusals and errors that each role, a watcher and a stranger can get over the whole
 * story, against the same account of who may know what as the views.
 */
@SpringBootTest(
        webEnvironment = WebEnvironment.RANDOM_PORT,
        properties = {
            "spring.datasource.url=jdbc:h2:mem:answers;DB_CLOSE_DELAY=-1",
            "escape.facilitator-secret=open-sesame-and-let-me-in",
            "escape.rates.commands=1000000"
        })
class WhatTheServerAnswersTest {
    private static final String STRANGER = "stranger";

    private final Sessions sessions;
    private final EventLog log;
    private final Passes passes;
    private final Shelf shelf;
    private final int port;

    WhatTheServerAnswersTest(
            @Autowired Sessions sessions,
            @Autowired EventLog log,
            @Autowired Passes passes,
            @Autowired Shelf shelf,
            @LocalServerPort int port) {
        this.sessions = sessions;
        this.log = log;
        this.passes = passes;
        this.shelf = shelf;
        this.port = port;
    }

    @Test
    void inAReplayIsWhatTheRoleKnewThen() {
        var told = StoryPath.told(new Table(StoryPath.SEED));
        var opened = restored(told, told.log().size());
        var visits = opened.visits();
        var secrets = new Secrets(told.simulation().scenario());
        var leaks = new ArrayList<String>();
        var path = opened.path() + "/replay";

        var state = told.start();
        for (var version = 1; version <= told.log().size(); version++) {
            var event = told.log().get(version - 1);
            state = told.simulation().evolve(state, event);
            secrets.after(event);
            if (isWorthALook(event)) {
                for (var seen : visits.entrySet()) {
                    var frame = seen.getValue().get(path + "/frames?at=" + (version + 1));
                    leaks.addAll(leaks(seen.getKey() + " at " + version, seen.getKey(), frame, secrets, state));
                    assertThat(frame.statusCode()).isEqualTo(seen.getKey().equals(STRANGER) ? 403 : 200);
                }
            }
        }

        for (var seen : visits.entrySet()) {
            for (var page : List.of("", "?as=facilitator", "?as=alexander&at=400", "/frames?as=george&at=400")) {
                var answer = seen.getValue().get(path + page);
                leaks.addAll(leaks(seen.getKey() + " at " + page, seen.getKey(), answer, secrets, state));
            }
        }
        assertThat(leaks).isEmpty();
    }

    @Test
    void toRefuseSomebodyTellsNothing() {
        var told = StoryPath.told(new Table(StoryPath.SEED));
        var scenario = told.simulation().scenario();
        var secrets = new Secrets(scenario);
        var leaks = new ArrayList<String>();
        var state = told.start();
        for (var version = 1; version < told.log().size(); version++) {
            var event = told.log().get(version - 1);
            state = told.simulation().evolve(state, event);
            secrets.after(event);
            if (event instanceof Event.BeatReached reached && !reached.beat().equals("B26")) {
                var opened = restored(told, version);
                var now = state;
                opened.visits()
                        .forEach((who, visit) -> new Probe(
                                        scenario,
                                        now,
                                        opened.path(),
                                        who,
                                        visit,
                                        answer -> leaks.addAll(
                                                leaks(who + " at " + reached.beat(), who, answer, secrets, now)))
                                .everything());
            }
        }

        assertThat(leaks).isEmpty();
    }

    /** A session on the server, and everybody who may knock: the roles, a watcher, a stranger. */
    private record Opened(String path, Map<String, Visit> visits) {}

    /** The first so many events of the story, in a session of its own. */
    private Opened restored(Table told, int events) {
        var card = sessions.create(shelf.find("futureai").orElseThrow(), told.setup());
        var visits = new LinkedHashMap<String, Visit>();
        var players = new LinkedHashMap<String, String>();
        var everybody =
                Stream.concat(told.simulation().scenario().roles().stream().map(Role::id), Stream.of(Secrets.STAGE));
        everybody.forEach(who -> {
            var pass = passes.newPass(card.id());
            passes.keep(pass, card.id());
            players.put(who, pass.player());
            var cookie = "escape-seat-" + card.id().toString().substring(0, 13);
            visits.put(who, new Visit(port).carrying(cookie, pass.token()));
        });
        visits.put(STRANGER, new Visit(port));
        var story = Stream.concat(
                        Stream.of(new Event.SeatTaken(get(players, Secrets.STAGE), "Sue", null, null)),
                        told.log().stream().limit(events))
                .map(event -> event instanceof Event.SeatTaken seat && seat.role() != null
                        ? new Event.SeatTaken(get(players, seat.role()), seat.name(), seat.role(), null)
                        : event)
                .toList();
        log.restore(
                card.id(),
                IntStream.range(0, story.size())
                        .mapToObj(at -> new Recorded(at + 1, at, new Actor.Facilitator(), "k" + at, story.get(at)))
                        .toList());
        visits.values().forEach(visit -> visit.get("/"));
        return new Opened("/sessions/" + card.id(), visits);
    }

    private static String get(Map<String, String> players, String who) {
        return Objects.requireNonNull(players.get(who));
    }

    /** Asks for everything that is not the caller's. The answer to what is somebody else's is held against that to what there is not. */
    private record Probe(
            Scenario scenario,
            State state,
            String path,
            String who,
            Visit visit,
            Consumer<HttpResponse<String>> heard) {

        void everything() {
            actions();
            requests();
            pieces().forEach(piece ->
                    refused(visit.post(path + "/messages", "to", "all_hands", "text", "Look", "evidence", piece)));
            pages();
            orders();
        }

        private void actions() {
            var unknown = refused(visit.post(path + "/actions/no_such_action"));
            for (var action : scenario.actions()) {
                if (!action.roles().contains(who)) {
                    assertThat(refused(visit.post(path + "/actions/" + action.id())))
                            .as("%s at %s", who, action.id())
                            .isEqualTo(unknown);
                } else if (!new Outlook(scenario, state).against(action, who).isEmpty()) {
                    refused(visit.post(path + "/actions/" + action.id()));
                }
            }
        }

        private void requests() {
            var unknown = refused(visit.post(path + "/requests/9999/answer", "option", "approve"));
            for (var put : state.story().put()) {
                var request = scenario.request(put.request());
                if (!request.to().equals(who)) {
                    var option = request.options().getFirst().id();
                    var answer = refused(visit.post(path + "/requests/" + put.number() + "/answer", "option", option));
                    if (!request.from().equals(who)) {
                        assertThat(answer).as("%s at %s", who, request.id()).isEqualTo(unknown);
                    }
                }
            }
        }

        /** Evidence that there is, but not in this hand. */
        private Stream<String> pieces() {
            var papers = state.archive().papers().stream().map(paper -> "document:" + paper.number());
            var clues = scenario.story().clues().stream().map(clue -> "clue:" + clue.id());
            var own = scenario.isRole(who)
                    ? Talk.available(scenario, state, who).stream()
                            .map(Event.Attached::key)
                            .toList()
                    : List.of();
            return Stream.concat(papers, clues).filter(piece -> !own.contains(piece));
        }

        private void pages() {
            for (var page : List.of("/control", "/replay", "/replay/frames?at=1", "/export.jsonl", "/qr.svg")) {
                refused(visit.get(path + page));
            }
        }

        private void orders() {
            for (var order : List.of("/start", "/run-on", "/pause", "/days", "/beats/B24", "/figures/cash")) {
                refused(visit.post(path + order, "value", "1", "reason", "x", "day", "3"));
            }
        }

        private String refused(HttpResponse<String> answer) {
            heard.accept(answer);
            assertThat(answer.statusCode()).as(who + " at " + answer.uri()).isBetween(400, 499);
            return answer.statusCode() + "\n" + answer.body();
        }
    }

    private static List<String> leaks(
            String where, String who, HttpResponse<String> answer, Secrets secrets, State state) {
        var words = HtmlUtils.htmlUnescape(answer.body());
        var viewer = who.equals(STRANGER) ? Secrets.STAGE : who;
        return Stream.concat(secrets.from(viewer).stream(), secrets.hiddenNumbers(state).stream())
                .filter(words::contains)
                .map(secret -> where + ", " + answer.uri() + ": " + secret)
                .toList();
    }

    private static boolean isWorthALook(Event event) {
        return event instanceof Event.LatencyLogged
                || event instanceof Event.DocumentIssued
                || event instanceof Event.MessageSent
                || event instanceof Event.RequestPut
                || event instanceof Event.RequestDecided
                || event instanceof Event.AssistantReplied
                || event instanceof Event.AccessSet
                || event instanceof Event.Ended;
    }
}
