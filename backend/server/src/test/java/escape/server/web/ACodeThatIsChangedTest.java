package escape.server.web;

import static escape.server.web.Visit.location;
import static org.assertj.core.api.Assertions.assertThat;

import escape.server.session.SessionCard;
import escape.server.session.Sessions;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

class ACodeThatIsChangedTest extends AtAServer {
    private final Sessions sessions;

    ACodeThatIsChangedTest(@Autowired Sessions sessions, @LocalServerPort int port) {
        super(sessions, port);
        this.sessions = sessions;
    }

    @Test
    void stopsAtOnceAndAnotherTakesItsPlace() {
        var old = created();

        var next = changed(old);

        assertThat(next.code()).hasSize(6).isNotEqualTo(old.code());
        assertThat(visit().get("/join/" + old.code()).statusCode()).isEqualTo(404);
        assertThat(visit().get("/api/join/" + old.code()).statusCode()).isEqualTo(404);
        assertThat(visit().get("/join/" + next.code()).statusCode()).isEqualTo(200);
    }

    @Test
    void leavesThoseWhoAreSeatedInTheirSeats() {
        var old = created();
        var wanda = seated(old, "Wanda", "writer");

        var next = changed(old);

        assertThat(wanda.get("/sessions/" + old.id() + "/desk").statusCode()).isEqualTo(200);
        assertThat(location(wanda.get("/join/" + next.code()))).isEqualTo("/sessions/" + old.id() + "/desk");
    }

    @Test
    void isShownWithItsLinkAndAnotherQrCode() {
        var old = created();
        var facilitator = facilitator();
        var before = facilitator.get("/sessions/" + old.id() + "/qr.svg").body();

        var next = changed(old);

        assertThat(facilitator.get("/sessions/" + old.id() + "/control").body())
                .contains("/join/" + next.code(), ">" + next.code() + "<")
                .doesNotContain(old.code());
        assertThat(facilitator.get("/sessions/" + old.id() + "/qr.svg").body()).isNotEqualTo(before);
    }

    @Test
    void isNotChangedAgainByTheSameForm() {
        var old = created();
        var next = changed(old);

        facilitator().post("/sessions/" + old.id() + "/code", "code", old.code());

        assertThat(sessions.card(old.id()).code()).isEqualTo(next.code());
    }

    private SessionCard changed(SessionCard old) {
        var answer = facilitator().post("/sessions/" + old.id() + "/code", "code", old.code());
        assertThat(location(answer)).isEqualTo("/sessions/" + old.id() + "/control");
        return sessions.card(old.id());
    }
}
