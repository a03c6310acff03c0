package escape.server.fuzz;

import escape.server.eventlog.LogLines;
import escape.server.live.WrittenViews;
import escape.server.scenarios.Limits;
import escape.server.scenarios.Reading;
import escape.server.scenarios.ScenarioReader;
import escape.server.session.Current;
import escape.simulation.Setup;
import escape.simulation.Simulation;
import escape.simulation.State;
import escape.simulation.view.Viewer;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What each place of a table is shown live, beside what the exported log leads to. */
final class Mirror {
    private static final JsonMapper JSON = JsonMapper.builder().build();

    /** A whole frame. */
    record Shown(Seat seat, Viewer viewer, int version, JsonNode sections) {}

    private final int port;
    private final int patience;

    Mirror(int port, int patience) {
        this.port = port;
        this.patience = patience;
    }

    /** What the server holds now; nothing of those who have left. */
    List<Shown> shown(List<Seat> table) throws IOException {
        var all = new ArrayList<Shown>();
        for (var seat : table) {
            shown(seat, seat.isFacilitator() ? "?place=control" : "?place=desk").ifPresent(all::add);
        }
        shown(table.getLast(), "?place=stage").ifPresent(all::add);
        return all;
    }

    private Optional<Shown> shown(Seat seat, String place) throws IOException {
        try (var socket = new RawSocket(port, patience)) {
            var page = socket.enter("/sessions/" + seat.session() + "/live" + place, "escape.json.v1", seat.token());
            if (page.status() != 101) {
                return Optional.empty();
            }
            socket.frame(0x81, "{\"type\":\"subscribe\"}".getBytes(StandardCharsets.UTF_8));
            var viewer = Viewer.STAGE;
            while (true) {
                var frame = JSON.readTree(socket.frame().text());
                switch (frame.path("type").asString("")) {
                    case "welcome" -> viewer = viewer(frame.path("viewer").asString());
                    case "whole" -> {
                        return Optional.of(
                                new Shown(seat, viewer, frame.path("to").asInt(), frame.path("sections")));
                    }
                    default -> {
                        // Who is there is not in the log.
                    }
                }
            }
        }
    }

    private static Viewer viewer(String key) {
        return switch (key) {
            case "stage" -> Viewer.STAGE;
            case "facilitator" -> Viewer.FACILITATOR;
            default -> new Viewer.InRole(key);
        };
    }

    /** @return the sections of each place that are not as the file of the session says */
    static List<String> differences(List<Shown> shown, String export) {
        var lines = export.lines().toList();
        var header = JSON.readTree(lines.getFirst());
        var simulation = simulation(header.path("scenario").path("source").asString());
        var states = states(simulation, JSON.treeToValue(header.path("setup"), Setup.class), lines);
        var differences = new ArrayList<String>();
        for (var one : shown) {
            var current = new Current(one.version(), states.get(one.version()), simulation);
            var wanted = WrittenViews.sections(current, one.viewer());
            if (!wanted.equals(one.sections())) {
                differences.add("%s sees as %s at %d other %s"
                        .formatted(
                                one.seat(),
                                one.viewer().key(),
                                one.version(),
                                wanted.propertyNames().stream()
                                        .filter(name -> !wanted.path(name)
                                                .equals(one.sections().path(name)))
                                        .toList()));
            }
        }
        return differences;
    }

    private static Simulation simulation(String source) {
        var reader = new ScenarioReader(Limits.STANDARD, (weekday, day, language) -> weekday + ", day " + day);
        return switch (reader.readKept("the scenario", source)) {
            case Reading.Read(var scenario, var _) -> new Simulation(scenario);
            case Reading.Unreadable(var problems) -> throw new IllegalStateException(problems.toString());
        };
    }

    /** By version. */
    private static List<State> states(Simulation simulation, Setup setup, List<String> lines) {
        var reader = new LogLines();
        var states = new ArrayList<>(List.of(simulation.initial(setup)));
        for (var line : lines.subList(1, lines.size())) {
            states.add(
                    switch (reader.read(line)) {
                        case LogLines.Reading.Read(var recorded, var _) ->
                            simulation.evolve(states.getLast(), recorded.event());
                        case LogLines.Reading.Wrong(var _, var problems) ->
                            throw new IllegalStateException(problems.toString());
                    });
        }
        return states;
    }
}
