package escape.server.web;

import static org.assertj.core.api.Assertions.assertThat;

import escape.server.session.SessionCard;
import escape.server.session.Sessions;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.TestPropertySource;

@TestPropertySource(
        properties = {
            "escape.lists.sessions=3",
            "escape.pace.fastest-day=5",
            "escape.pace.slowest-day=900",
            "spring.datasource.url=jdbc:h2:mem:many;DB_CLOSE_DELAY=-1"
        })
class AListOfManySessionsTest extends AtAServer {
    private final JdbcClient database;
    private final Visit facilitator = facilitator();

    AListOfManySessionsTest(@Autowired Sessions sessions, @LocalServerPort int port, @Autowired JdbcClient database) {
        super(sessions, port);
        this.database = database;
    }

    @Test
    void leadsFromTheNewestToTheOldest() {
        var made = Stream.generate(this::created).limit(7).toList();

        var newest = facilitator.get("/facilitator").body();
        var next = facilitator.get("/facilitator?page=2").body();

        assertThat(newest).contains(codes(made.subList(4, 7))).doesNotContain(codes(made.subList(0, 4)));
        assertThat(newest).contains("href=\"/facilitator?page=2\"").doesNotContain("page=0\"");
        assertThat(next).contains(codes(made.subList(1, 4))).doesNotContain(codes(made.subList(4, 7)));
        assertThat(next).contains("href=\"/facilitator?page=1\"", "href=\"/facilitator?page=3\"");
    }

    @Test
    void endsWithItsLastPageWhateverIsAskedFor() {
        var made = Stream.generate(this::created).limit(4).toList();

        var last = facilitator.get("/facilitator?page=1000").body();

        assertThat(last)
                .doesNotContain(codes(made.subList(1, 4)))
                .contains("rel=\"prev\"")
                .doesNotContain("rel=\"next\"");
        assertThat(facilitator.get("/facilitator?page=-3").body()).contains("rel=\"next\"");
    }

    @Test
    void showsTheOthersBesideOneThatCannotBeRead() {
        var broken = created();
        var whole = created();
        spoil(broken);

        var list = facilitator.get("/facilitator");

        assertThat(list.statusCode()).isEqualTo(200);
        assertThat(list.body())
                .contains(broken.code(), "Cannot be read any more", "moon_landed")
                .contains("/sessions/" + broken.id() + "/export.jsonl", "/sessions/" + whole.id() + "/control")
                .doesNotContain("/sessions/" + broken.id() + "/control");
    }

    @Test
    void offersThePaceThatTheSettingsAllow() {
        var card = created();

        assertThat(facilitator.get("/facilitator").body()).contains("min=\"5.0\"", "max=\"900.0\"");
        assertThat(facilitator.get("/sessions/" + card.id() + "/control").body())
                .contains("min=\"5.0\"", "max=\"900.0\"");
    }

    private void spoil(SessionCard card) {
        database.sql("""
                        insert into event_log (session_id, version, at_millis, actor, command_key, type, type_schema, body)
                        values (?, 1, 0, 'clock', 'k', 'moon_landed', 1, '{}')""").param(card.id().value()).update();
    }

    private static String[] codes(List<SessionCard> cards) {
        return cards.stream().map(SessionCard::code).toArray(String[]::new);
    }
}
