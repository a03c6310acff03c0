package escape.server.live;

import static org.assertj.core.api.Assertions.assertThat;

import escape.server.session.SessionCard;
import escape.server.session.Sessions;
import escape.server.web.Visit;
import escape.simulation.Command;
import java.net.http.HttpResponse;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

class ABrowsersSocketTest extends AtALiveServer {
    private static final Pattern VERSION = Pattern.compile("data-version=\"(\\d+)\"");
    private static final Pattern LIVE = Pattern.compile("data-live=\"([^\"]+)\"");

    private record Page(String html, String cookie) {
        long version() {
            return Long.parseLong(found(VERSION));
        }

        String live() {
            return found(LIVE).replace("&amp;", "&");
        }

        private String found(Pattern pattern) {
            var matcher = pattern.matcher(html);
            assertThat(matcher.find()).as(pattern.pattern()).isTrue();
            return matcher.group(1);
        }
    }

    ABrowsersSocketTest(@Autowired Sessions sessions, @LocalServerPort int port) {
        super(sessions, port);
    }

    @Test
    void goesOnFromTheVersionOfThePage() {
        var card = pausedTable();
        var page = desk(card);
        var socket = connected(page);

        socket.send("{\"type\":\"subscribe\",\"version\":" + page.version() + "}");
        socket.nextText("<escape-presence");
        var version = facilitate(card.id(), new Command.Announce(null, "Hear", "Tea & <cake>"));
        var update = socket.nextText("<escape-frame");

        assertThat(update)
                .startsWith("<escape-frame kind=\"update\" from=\"" + page.version() + "\" to=\"" + version + "\">")
                .contains("<turbo-stream action=\"replace\" method=\"morph\" target=\"")
                .contains("Tea &amp; &lt;cake&gt;")
                .doesNotContain("th:", "Secret of the writer");
    }

    @Test
    void replacesEverythingWhereSectionsComeOrGo() {
        var card = table();
        var page = desk(card);
        var socket = connected(page).send("{\"type\":\"subscribe\",\"version\":" + page.version() + "}");

        facilitate(card.id(), new Command.Start());
        var whole = socket.nextText("<escape-frame");

        assertThat(whole).startsWith("<escape-frame kind=\"whole\"").contains("target=\"view\"", "id=\"view\"");
    }

    @Test
    void getsTheSameFragmentsThatThePageIsMadeOf() {
        var card = pausedTable();
        var page = desk(card);
        var socket = connected(page);

        var whole = socket.send("{\"type\":\"resync\"}").nextText("<escape-frame");

        var briefing = between(page.html(), "<section id=\"briefing\"", "</section>");
        assertThat(briefing).contains("Secret of the writer");
        assertThat(whole).contains(briefing);
    }

    @Test
    void hearsWhoIsThere() {
        var card = pausedTable();
        var page = desk(card);
        var socket = connected(page).send("{\"type\":\"subscribe\",\"version\":" + page.version() + "}");

        assertThat(socket.nextText("<escape-presence"))
                .isEqualTo("<escape-presence spectators=\"0\"><p>Wanda</p></escape-presence>");
    }

    private Program connected(Page page) {
        return open(new Program()).connect(port, page.live(), Format.HTML.subprotocol(), null, "Cookie", page.cookie());
    }

    private Page desk(SessionCard card) {
        var visit = new Visit(port);
        var cookie = cookie(visit.get("/join/" + card.code()));
        visit.post("/join/" + card.code() + "/seat", "name", "Wanda", "role", "writer");
        return new Page(visit.get("/sessions/" + card.id() + "/desk").body(), cookie);
    }

    private static String cookie(HttpResponse<?> response) {
        return response.headers().allValues("set-cookie").stream()
                .map(set -> set.split(";")[0])
                .filter(set -> set.startsWith("escape-seat"))
                .findFirst()
                .orElseThrow();
    }

    private static String between(String text, String from, String to) {
        var start = text.indexOf(from);
        return text.substring(start, text.indexOf(to, start));
    }
}
