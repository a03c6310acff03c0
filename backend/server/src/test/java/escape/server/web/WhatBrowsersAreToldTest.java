package escape.server.web;

import static org.assertj.core.api.Assertions.assertThat;

import escape.server.session.Sessions;
import java.net.InetAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.TestPropertySource;

/** With every answer, be it a page, a file, a refusal or nothing; on a cloud's platform, where Spring believes in proxies. */
@TestPropertySource(properties = "spring.main.cloud-platform=kubernetes")
class WhatBrowsersAreToldTest extends AtAServer {
    private final int port;

    WhatBrowsersAreToldTest(@Autowired Sessions sessions, @LocalServerPort int port) {
        super(sessions, port);
        this.port = port;
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"/", "/alone", "/css/base.css", "/js/escape.js", "/nowhere", "/facilitator", "/api/join/WRONG2"})
    void keepsOthersOut(String address) {
        var answer = from("127.0.4.1").get(address);

        assertThat(header(answer, "Content-Security-Policy"))
                .contains(
                        "default-src 'none';",
                        "object-src 'none';",
                        "script-src 'self';",
                        "connect-src 'self';",
                        "form-action 'self';",
                        "base-uri 'none';",
                        "frame-ancestors 'none'")
                .doesNotContain("unsafe");
        assertThat(header(answer, "X-Content-Type-Options")).isEqualTo("nosniff");
        assertThat(header(answer, "X-Frame-Options")).isEqualTo("DENY");
        assertThat(header(answer, "Referrer-Policy")).isEqualTo("same-origin");
        assertThat(header(answer, "Cross-Origin-Opener-Policy")).isEqualTo("same-origin");
        assertThat(header(answer, "Cross-Origin-Resource-Policy")).isEqualTo("same-origin");
        assertThat(header(answer, "Permissions-Policy")).contains("camera=()", "microphone=()", "geolocation=()");
    }

    @Test
    void namesItsKindOfContentAndItsLetters() {
        assertThat(header(visit().get("/"), "Content-Type")).isEqualToIgnoringCase("text/html;charset=UTF-8");
        assertThat(header(visit().get("/css/base.css"), "Content-Type")).startsWith("text/css");
        assertThat(header(from("127.0.4.1").get("/api/join/WRONG2"), "Content-Type"))
                .startsWith("application/json");
    }

    @Test
    void saysNothingToOtherSitesPages() throws Exception {
        var answer = send(HttpRequest.newBuilder(address("/")).header("Origin", "https://evil.example"));

        assertThat(answer.headers().firstValue("Access-Control-Allow-Origin")).isEmpty();
    }

    @Test
    void doesNotEchoARequest() throws Exception {
        var answer = send(HttpRequest.newBuilder(address("/")).method("TRACE", BodyPublishers.noBody()));

        assertThat(answer.statusCode()).isGreaterThanOrEqualTo(400).isLessThan(500);
        assertThat(answer.body()).doesNotContain("TRACE /");
    }

    @Test
    void listsNoFolder() {
        assertThat(visit().get("/css/").statusCode()).isEqualTo(404);
        assertThat(visit().get("/webjars/").statusCode()).isEqualTo(404);
    }

    @Test
    void namesNoProductOfTheServer() {
        assertThat(visit().get("/").headers().map()).doesNotContainKeys("server", "x-powered-by");
    }

    @Test
    void opensNoPlaceOfTheOperators() {
        for (var place : new String[] {"env", "heapdump", "sbom", "beans", "loggers", "configprops", "threaddump"}) {
            assertThat(visit().get("/actuator/" + place).statusCode()).isEqualTo(401);
        }
    }

    /** Where nobody has told the server that a proxy stands before it, what a client says of its address counts nothing. */
    @Test
    void believesNoForwardedAddress() throws Exception {
        var guess = 0;
        var status = 404;
        while (status == 404 && guess < 20) {
            status = send(HttpRequest.newBuilder(address("/api/join/WRONG2"))
                            .header("X-Forwarded-For", "192.0.2." + ++guess)
                            .header("Forwarded", "for=192.0.2." + guess))
                    .statusCode();
        }

        assertThat(status).isEqualTo(429);
    }

    private URI address(String path) {
        return URI.create("http://127.0.0.1:" + port + path);
    }

    private static HttpResponse<String> send(HttpRequest.Builder request) throws Exception {
        try (var client = HttpClient.newBuilder()
                .localAddress(InetAddress.ofLiteral("127.0.4.2"))
                .build()) {
            return client.send(request.build(), BodyHandlers.ofString());
        }
    }

    private static String header(HttpResponse<?> answer, String name) {
        return answer.headers().firstValue(name).orElse("");
    }
}
