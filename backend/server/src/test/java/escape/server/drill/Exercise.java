package escape.server.drill;

import escape.server.eventlog.SessionId;
import escape.server.web.Visit;
import escape.simulation.view.Viewer;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Makes a session as a facilitator does, and seats a program in each role. */
final class Exercise {
    static final String SECRET = "a-secret-for-tests-only";
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final Pattern CODE = Pattern.compile("/join/([A-Z0-9]+)");

    private final int port;
    private final HttpClient http;
    private final Visit facilitator;

    Exercise(int port, HttpClient http) {
        this.port = port;
        this.http = http;
        this.facilitator = new Visit(port);
        facilitator.get("/facilitator/enter");
        facilitator.post("/facilitator/enter", "secret", SECRET);
        facilitator.get("/facilitator");
    }

    /** Under way; the facilitator's place is the last. */
    List<Seat> session(Duration day) throws IOException, InterruptedException {
        var made = facilitator.post("/sessions", "scenario", "futureai", "pace", String.valueOf(day.toSeconds()));
        var control = Visit.location(made);
        var id = SessionId.of(control.replaceAll("^/sessions/|/control$", ""));
        var code = CODE.matcher(facilitator.get(control).body());
        if (!code.find()) {
            throw new IllegalStateException("There is no code on " + control);
        }
        var seats = new ArrayList<Seat>();
        for (var role : List.of("alexander", "george", "david")) {
            seats.add(seat(id, code.group(1), role));
        }
        facilitator.post("/sessions/" + id + "/start");
        seats.add(new Seat(
                id,
                "facilitator",
                Viewer.FACILITATOR,
                facilitator.cookie("escape-facilitator"),
                "/sessions/" + id + "/live?place=control"));
        return seats;
    }

    private Seat seat(SessionId id, String code, String role) throws IOException, InterruptedException {
        var wish = JSON.createObjectNode()
                .put("code", code)
                .put("name", "Program of " + role)
                .put("role", role);
        var request = HttpRequest.newBuilder(URI.create("http://localhost:" + port + "/api/join"))
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(wish.toString()))
                .build();
        JsonNode joined =
                JSON.readTree(http.send(request, BodyHandlers.ofString()).body());
        return new Seat(
                id,
                role,
                new Viewer.InRole(role),
                joined.path("token").asString(),
                joined.path("socket").asString());
    }
}
