package escape.server.web;

import static escape.server.web.Visit.location;
import static org.assertj.core.api.Assertions.assertThat;

import escape.server.session.Sessions;
import java.net.http.HttpResponse;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

class EveryPageTest extends AtAServer {

    EveryPageTest(@Autowired Sessions sessions, @LocalServerPort int port) {
        super(sessions, port);
    }

    @Test
    void letsNothingRunButOurOwnFiles() {
        var page = visit().get("/");

        assertThat(header(page, "Content-Security-Policy"))
                .contains("script-src 'self';", "frame-ancestors 'none'")
                .doesNotContain("unsafe");
        assertThat(header(page, "Referrer-Policy")).isEqualTo("same-origin");
        assertThat(header(page, "Cross-Origin-Opener-Policy")).isEqualTo("same-origin");
        assertThat(page.body()).doesNotContainPattern("<script(?![^>]*src=)").doesNotContain("style=\"", "onclick");
    }

    @Test
    void namesTheNonceOfItsOwnPolicy() {
        var page = visit().get("/");

        var nonce = Pattern.compile("name=\"csp-nonce\" content=\"([^\"]+)\"").matcher(page.body());
        assertThat(nonce.find()).isTrue();
        assertThat(header(page, "Content-Security-Policy")).contains("'nonce-" + nonce.group(1) + "'");
    }

    @Test
    void ofAFacilitatorOpens() {
        var visit = facilitator();
        var made = visit.post("/sessions", "scenario", "tiny", "seed", "7", "pace", "");
        assertThat(location(made)).endsWith("/control");

        var control = visit.get(location(made));
        assertThat(control.statusCode()).isEqualTo(200);
        var base = location(made).replace("/control", "");
        assertThat(visit.get(base + "/stage").statusCode()).isEqualTo(200);
        assertThat(visit.get(base + "/qr.svg").body()).startsWith("<svg");
        assertThat(visit.get("/sessions").body()).contains(base + "/control", "A tiny story");
    }

    @Test
    void thatIsMissingSaysSo() {
        var missing = visit().get("/nowhere");

        assertThat(missing.statusCode()).isEqualTo(404);
        assertThat(missing.body()).contains("There is nothing here");
    }

    @Test
    void isNotKeptByTheBrowserButItsStylesAre() {
        var visit = visit();
        assertThat(header(visit.get("/"), "Cache-Control")).isEqualTo("no-store");

        var style = visit.get("/css/base.css");
        assertThat(header(style, "Cache-Control")).isEqualTo("no-cache");
        assertThat(visit.getUnless(header(style, "ETag"), "/css/base.css").statusCode())
                .isEqualTo(304);
        assertThat(visit.getUnless("\"another\"", "/css/base.css").statusCode()).isEqualTo(200);
    }

    private static String header(HttpResponse<?> page, String name) {
        return page.headers().firstValue(name).orElse("");
    }
}
