package escape.server.load;

import escape.server.web.Visit;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Sets tables up as a facilitator does in a browser, and seats a program in each role. */
public final class Host {
    private static final Pattern CODE = Pattern.compile("/join/([A-Z0-9]+)");
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final int AT_ONCE = 4;

    /** Nothing happens by itself in such a session while it is measured. */
    public static final double SLOW = 3000;

    private final int port;
    private final String secret;
    private final String scenario;
    private final double secondsPerDay;
    private final HttpClient http = HttpClient.newHttpClient();

    public Host(int port, String secret, String scenario, double secondsPerDay) {
        this.port = port;
        this.secret = secret;
        this.scenario = scenario;
        this.secondsPerDay = secondsPerDay;
    }

    /** A program in each role, and the facilitator last. */
    public List<Places> tables(int number) {
        return tables(number, true);
    }

    /** @param begin whether the sessions are started */
    public List<Places> tables(int number, boolean begin) {
        try (var hands = Executors.newFixedThreadPool(AT_ONCE)) {
            var shares = new ArrayList<Future<List<Places>>>();
            for (var hand = 0; hand < AT_ONCE; hand++) {
                var share = number / AT_ONCE + (hand < number % AT_ONCE ? 1 : 0);
                shares.add(hands.submit(() -> share(share, begin)));
            }
            var all = new ArrayList<Places>();
            for (var share : shares) {
                all.addAll(share.get());
            }
            return all;
        } catch (ExecutionException e) {
            throw new IllegalStateException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private List<Places> share(int number, boolean begin) throws Exception {
        var browser = new Visit(port);
        browser.get("/facilitator/enter");
        browser.post("/facilitator/enter", "secret", secret);
        browser.get("/facilitator");
        var tables = new ArrayList<Places>();
        for (var at = 0; at < number; at++) {
            tables.add(table(browser, begin));
        }
        return tables;
    }

    private Places table(Visit facilitator, boolean begin) throws Exception {
        var made = facilitator.post("/sessions", "scenario", scenario, "pace", String.valueOf(secondsPerDay));
        if (made.statusCode() != 303) {
            throw new IllegalStateException("No session was made: " + made.statusCode() + " " + made.body());
        }
        var control = Visit.location(made);
        var page = CODE.matcher(facilitator.get(control).body());
        if (!page.find()) {
            throw new IllegalStateException("No code on " + control);
        }
        var code = page.group(1);
        var places = new ArrayList<Places.Place>();
        for (var seat : ask(HttpRequest.newBuilder(at("/api/join/" + code)).build(), 200)
                .path("seats")) {
            places.add(seat(code, seat.path("role").asString()));
        }
        var session = control.replaceAll("/control$", "");
        if (begin) {
            var started = facilitator.post(session + "/start");
            if (started.statusCode() != 204) {
                throw new IllegalStateException("Not started: " + started.statusCode() + " " + started.body());
            }
        }
        places.add(new Places.Place(session + "/live?place=control", facilitator.cookie("escape-facilitator")));
        return new Places(places);
    }

    private Places.Place seat(String code, String role) throws Exception {
        var wish = JSON.createObjectNode()
                .put("code", code)
                .put("name", "Somebody " + role)
                .put("role", role);
        var joined = ask(
                HttpRequest.newBuilder(at("/api/join"))
                        .header("Content-Type", "application/json")
                        .POST(HttpRequest.BodyPublishers.ofString(wish.toString()))
                        .build(),
                201);
        return new Places.Place(
                joined.path("socket").asString(), joined.path("token").asString());
    }

    private JsonNode ask(HttpRequest request, int wanted) throws Exception {
        var answer = http.send(request, BodyHandlers.ofString());
        if (answer.statusCode() != wanted) {
            throw new IllegalStateException(request.uri() + ": " + answer.statusCode() + " " + answer.body());
        }
        return JSON.readTree(answer.body());
    }

    private URI at(String path) {
        return URI.create("http://localhost:" + port + path);
    }
}
