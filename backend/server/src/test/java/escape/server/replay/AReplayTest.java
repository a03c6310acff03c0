package escape.server.replay;

import static org.assertj.core.api.Assertions.assertThat;

import escape.server.eventlog.SessionId;
import escape.server.session.Feeds;
import escape.server.session.Sessions;
import escape.server.session.Shelf;
import escape.server.web.Visit;
import escape.simulation.Command;
import escape.simulation.view.View;
import escape.simulation.view.Viewer;
import escape.simulation.view.Views;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

class AReplayTest extends AtAnArchive {
    private final Feeds feeds;
    private final Recordings recordings;

    private record Sighting(int version, View view) {}

    AReplayTest(
            @Autowired Sessions sessions,
            @Autowired Shelf shelf,
            @LocalServerPort int port,
            @Autowired Feeds feeds,
            @Autowired Recordings recordings) {
        super(sessions, shelf, port);
        this.feeds = feeds;
        this.recordings = recordings;
    }

    @Test
    void showsEverybodyWhatTheySawLive() {
        var id = table().id();
        var seen = new ArrayList<Sighting>();
        for (var step : play(id)) {
            step.run();
            var version = (int) sessions.current(id).version();
            viewers(id)
                    .forEach(viewer -> seen.add(
                            new Sighting(version, feeds.current(id, viewer).view())));
        }

        var recording = recordings.of(id);

        assertThat(seen).hasSizeGreaterThan(40);
        assertThat(seen)
                .allSatisfy(sighting -> assertThat(Views.of(
                                recording.scenario(),
                                recording.at(sighting.version()),
                                sighting.view().viewer()))
                        .isEqualTo(sighting.view()));
    }

    @Test
    void goesOnWhileTheSessionDoes() {
        var card = table();
        assertThat(recordings.of(card.id()).last()).isZero();

        play(card.id()).forEach(Runnable::run);

        var recording = recordings.of(card.id());
        assertThat(recording.last()).isEqualTo(sessions.current(card.id()).version());
        assertThat(recording.at(recording.last()))
                .isEqualTo(sessions.current(card.id()).state());
    }

    @Test
    void hasAPageWithATimeline() {
        var card = played();
        var visit = facilitator();
        var role = roles(card.id()).getFirst();

        var page = visit.get("/sessions/" + card.id() + "/replay?as=" + role + "&at=20");

        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.body())
                .contains("data-version=\"20\"", "data-as=\"" + role + "\"")
                .contains("data-last=\"" + sessions.current(card.id()).version() + "\"");
        assertThat(Timeline.of(recordings.of(card.id())).daysAlone().marks())
                .extracting(Timeline.Mark::kind)
                .containsOnly("day");
        assertThat(Timeline.of(recordings.of(card.id())).marks())
                .extracting(Timeline.Mark::kind)
                .contains("day", "beat");
    }

    @Test
    void movesByFramesOfTheChangedSectionsOnly() {
        var card = played();
        var visit = facilitator();
        var last = recordings.of(card.id()).last();

        var step = frame(visit, card.id(), "facilitator", last - 1, last);
        var back = frame(visit, card.id(), "facilitator", last, 0);
        var still = frame(visit, card.id(), "facilitator", last, last);

        assertThat(step).startsWith("<escape-frame kind=\"update\" from=\"" + (last - 1) + "\" to=\"" + last + "\">");
        assertThat(back).startsWith("<escape-frame kind=\"whole\" to=\"0\">");
        assertThat(still).doesNotContain("turbo-stream");
    }

    @Test
    void jumpsToTheSamePictureAsItsPage() {
        var card = played();
        var visit = facilitator();
        var page =
                visit.get("/sessions/" + card.id() + "/replay?as=stage&at=90").body();

        var whole = visit.get("/sessions/" + card.id() + "/replay/frames?as=stage&at=90")
                .body();

        var market = Pattern.compile("<section id=\"stock\".*?</section>", Pattern.DOTALL);
        var shown = market.matcher(page);
        assertThat(shown.find()).isTrue();
        assertThat(whole).contains(shown.group());
    }

    @Test
    void isClosedToPlayersUntilTheEndAndThenShowsTheirOwnSideOnly() {
        var card = table();
        var player = new Visit(port);
        var role = roles(card.id()).getFirst();
        player.get("/join/" + card.code());
        player.post("/join/" + card.code() + "/seat", "name", "Ada", "role", role);
        var address = "/sessions/" + card.id() + "/replay";

        assertThat(player.get(address).statusCode()).isEqualTo(403);
        give(card.id(), new Command.Start(), FACILITATOR);
        give(card.id(), new Command.End(null, "enough"), FACILITATOR);

        assertThat(player.get(address).body()).contains("data-as=\"" + role + "\"");
        assertThat(player.get(address + "?as=facilitator").statusCode()).isEqualTo(404);
        assertThat(player.get(address + "/frames?at=1&as=facilitator").statusCode())
                .isEqualTo(404);
        assertThat(new Visit(port).get(address).statusCode()).isEqualTo(403);
    }

    private List<Viewer> viewers(SessionId id) {
        return Stream.concat(
                        Stream.of(Viewer.FACILITATOR, Viewer.STAGE),
                        roles(id).stream().<Viewer>map(Viewer.InRole::new))
                .toList();
    }

    private static String frame(Visit visit, SessionId id, String as, int from, int at) {
        return visit.get("/sessions/" + id + "/replay/frames?as=" + as + "&from=" + from + "&at=" + at)
                .body();
    }
}
