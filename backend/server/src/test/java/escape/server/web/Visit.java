package escape.server.web;

import java.io.IOException;
import java.net.CookieManager;
import java.net.HttpCookie;
import java.net.InetAddress;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;

/** A browser with cookies and without scripts, beside those of Turbo that matter here. It follows no redirects. */
public final class Visit {
    private static final Pattern TOKEN = Pattern.compile("<meta name=\"csrf-token\" content=\"([^\"]+)\"");

    private final URI server;
    private final CookieManager cookies = new CookieManager();
    private final HttpClient client;
    private String token = "none";

    public Visit(int port) {
        this("http://localhost:" + port, HttpClient.newBuilder());
    }

    /** @param from one of this machine's own addresses */
    public Visit(int port, String from) {
        this("http://127.0.0.1:" + port, HttpClient.newBuilder().localAddress(InetAddress.ofLiteral(from)));
    }

    private Visit(String server, HttpClient.Builder client) {
        this.server = URI.create(server);
        this.client = client.cookieHandler(cookies).build();
    }

    /** Has this cookie, as after an earlier visit. */
    public Visit carrying(String name, String value) {
        var cookie = new HttpCookie(name, value);
        cookie.setPath("/");
        cookie.setVersion(0);
        cookies.getCookieStore().add(server, cookie);
        return this;
    }

    /** What it has been given as this cookie. */
    public String cookie(String name) {
        return cookies.getCookieStore().getCookies().stream()
                .filter(cookie -> cookie.getName().equals(name))
                .map(HttpCookie::getValue)
                .findFirst()
                .orElse("none");
    }

    public HttpResponse<String> get(String path) {
        var page = send(request(path).GET());
        var found = TOKEN.matcher(page.body());
        if (found.find()) {
            token = found.group(1);
        }
        return page;
    }

    /** Asks what a page would answer with. */
    public HttpResponse<String> head(String path) {
        return send(request(path).HEAD());
    }

    /** Knocks as a program's socket does, short of asking for the change of protocol. */
    public HttpResponse<String> knock(String path, String subprotocol) {
        return send(request(path).header("Sec-WebSocket-Protocol", subprotocol).GET());
    }

    /** Asks for a file that it already has in the version that {@code tag} names. */
    public HttpResponse<String> getUnless(String tag, String path) {
        return send(request(path).header("If-None-Match", tag).GET());
    }

    /** Asks as a page does that wants a part of itself. */
    public HttpResponse<String> getStream(String path) {
        return send(request(path).header("Accept", "text/vnd.turbo-stream.html").GET());
    }

    /** Sends a form as Turbo does. */
    public HttpResponse<String> post(String path, String... namesAndValues) {
        return send(form(path, namesAndValues)
                .header("X-CSRF-Token", token)
                .header("Accept", "text/vnd.turbo-stream.html, text/html, application/xhtml+xml"));
    }

    public HttpResponse<String> delete(String path, String... namesAndValues) {
        var fields = new String[namesAndValues.length + 2];
        System.arraycopy(namesAndValues, 0, fields, 2, namesAndValues.length);
        fields[0] = "_method";
        fields[1] = "delete";
        return post(path, fields);
    }

    public HttpResponse<String> postWithoutToken(String path, String... namesAndValues) {
        return send(form(path, namesAndValues));
    }

    /** Sends a form as a browser does that runs no script. */
    public HttpResponse<String> postWithoutTurbo(String path, String... namesAndValues) {
        return send(form(path, namesAndValues).header("X-CSRF-Token", token).header("Accept", "text/html"));
    }

    /** Sends a file as a form does that runs no script, with the token among its fields. */
    public HttpResponse<String> upload(String path, String fileName, String content) {
        return upload(path, fileName, content, "");
    }

    public HttpResponse<String> upload(String path, String fileName, String content, String key) {
        var parts = """
                --parts\r
                Content-Disposition: form-data; name="_csrf"\r
                \r
                %s\r
                --parts\r
                Content-Disposition: form-data; name="key"\r
                \r
                %s\r
                --parts\r
                Content-Disposition: form-data; name="file"; filename="%s"\r
                Content-Type: application/octet-stream\r
                \r
                %s\r
                --parts--\r
                """.formatted(token, key, fileName, content);
        return send(request(path)
                .header("Content-Type", "multipart/form-data; boundary=parts")
                .header("Accept", "text/html")
                .POST(BodyPublishers.ofString(parts)));
    }

    public static String location(HttpResponse<?> response) {
        return response.headers().firstValue("Location").orElse("");
    }

    private HttpRequest.Builder form(String path, String... namesAndValues) {
        var body = new StringBuilder();
        for (var i = 0; i < namesAndValues.length; i += 2) {
            body.append(i == 0 ? "" : "&")
                    .append(URLEncoder.encode(namesAndValues[i], StandardCharsets.UTF_8))
                    .append('=')
                    .append(URLEncoder.encode(namesAndValues[i + 1], StandardCharsets.UTF_8));
        }
        return request(path)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(body.toString()));
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(server.resolve(path));
    }

    private HttpResponse<String> send(HttpRequest.Builder request) {
        try {
            return client.send(request.build(), BodyHandlers.ofString());
        } catch (IOException e) {
            throw new AssertionError(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError(e);
        }
    }
}
