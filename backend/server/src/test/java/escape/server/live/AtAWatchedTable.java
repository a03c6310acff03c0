package escape.server.live;

import static org.assertj.core.api.Assertions.assertThat;

import escape.server.accounts.Colleague;
import escape.server.eventlog.EventLog;
import escape.server.session.SessionCard;
import escape.server.session.Sessions;
import escape.server.web.Visit;
import escape.simulation.Command;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A table under way, the owner of the server and a co-facilitator who looks on. */
abstract class AtAWatchedTable extends AtALiveServer {
    private static final Pattern NUMBER = Pattern.compile("id=\"note-(\\d+)\"");

    final EventLog log;
    final JdbcClient database;
    SessionCard card;
    Visit owner;
    Visit visit;
    Colleague anna;

    AtAWatchedTable(Sessions sessions, int port, EventLog log, JdbcClient database) {
        super(sessions, port);
        this.log = log;
        this.database = database;
    }

    @BeforeEach
    void watch() {
        card = pausedTable();
        facilitate(card.id(), new Command.BeginDay(1));
        owner = new Visit(port);
        owner.get("/facilitator/enter?secret=open-sesame");
        owner.get("/facilitator");
        visit = new Visit(port);
        anna = Colleague.welcomed(owner, visit, "co_facilitator");
    }

    HttpResponse<String> notes(Visit by, String key, String text) {
        return by.post(address("/notes"), "key", key, "text", text);
    }

    String address(String place) {
        return "/sessions/" + card.id() + place;
    }

    String control(Visit by) {
        return by.get(address("/control")).body();
    }

    /** As a page asks for it. */
    String list(Visit by) {
        return by.getStream(address("/notes")).body();
    }

    String number(Visit by) {
        var found = NUMBER.matcher(list(by));
        assertThat(found.find()).isTrue();
        return found.group(1);
    }

    List<String> stored() {
        return database.sql("select who, version, on_day, words from session_note where session_id = ? order by id")
                .param(card.id().value())
                .query((row, place) ->
                        row.getString(1) + " " + row.getLong(2) + " " + row.getInt(3) + " " + row.getString(4))
                .list();
    }

    List<@Nullable String> acts(String who) {
        return database.sql("select act from audit_log where who = ? and act like 'note%' order by at, id")
                .param(who)
                .query(String.class)
                .list();
    }

    Visit seated(String name, String role) {
        var player = new Visit(port);
        player.get("/join/" + card.code());
        player.post("/join/" + card.code() + "/seat", "name", name, "role", role);
        return player;
    }

    Program following(Visit by, String place) {
        var cookie = "escape-facilitator=" + by.cookie("escape-facilitator");
        var path = address("/live?place=" + place);
        var program = open(new Program()).connect(port, path, Format.JSON.subprotocol(), null, "Cookie", cookie);
        program.send("{\"type\":\"subscribe\"}").next("whole");
        return program;
    }
}
