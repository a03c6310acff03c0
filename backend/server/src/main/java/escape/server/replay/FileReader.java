package escape.server.replay;

import escape.server.eventlog.LogLines;
import escape.server.eventlog.Recorded;
import escape.server.hashing.Sha256;
import escape.server.replay.SessionFile.Problem;
import escape.server.scenarios.Reading;
import escape.simulation.Setup;
import escape.simulation.scenario.Scenario;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Reads session files and finds everything that is wrong with one. */
final class FileReader {
    /** As much as the columns hold that keep a session's card. */
    private static final int LONGEST_ENGINE = 60;

    private static final int LONGEST_ID = 100;

    sealed interface Outcome {
        record Read(SessionFile file, Scenario scenario) implements Outcome {}

        record Broken(List<Problem> problems) implements Outcome {}
    }

    private record Header(String engine, String id, String hash, String source, Setup setup, Scenario scenario) {}

    private record Lines(List<Recorded> log, List<String> states) {}

    private final Function<String, Reading> scenarios;
    private final LogLines lines = new LogLines();
    private final JsonMapper json = JsonMapper.builder()
            .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .enable(DeserializationFeature.FAIL_ON_MISSING_CREATOR_PROPERTIES)
            .enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
            .enable(DeserializationFeature.FAIL_ON_NULL_CREATOR_PROPERTIES)
            .build();

    /** @param scenarios reads the scenario that a header carries */
    FileReader(Function<String, Reading> scenarios) {
        this.scenarios = scenarios;
    }

    Outcome read(String text) {
        var problems = new ArrayList<Problem>();
        var rows = text.lines().toList();
        if (rows.isEmpty()) {
            return new Outcome.Broken(List.of(new Problem(1, "the file is empty")));
        }
        var header = header(rows.getFirst(), problems);
        var events = events(rows, problems);
        if (header != null) {
            problems.addAll(Rehearsal.of(header.scenario(), header.setup(), events.log(), problems.isEmpty()));
        }
        return header != null && problems.isEmpty()
                ? new Outcome.Read(
                        new SessionFile(
                                header.engine(),
                                header.id(),
                                header.hash(),
                                header.source(),
                                header.setup(),
                                events.log(),
                                events.states()),
                        header.scenario())
                : new Outcome.Broken(List.copyOf(problems));
    }

    private Lines events(List<String> rows, List<Problem> problems) {
        var log = new ArrayList<Recorded>();
        var states = new ArrayList<String>();
        var expected = 1L;
        for (var line = 2; line <= rows.size(); line++) {
            var reading = lines.read(rows.get(line - 1));
            var version = version(reading);
            if (version != null && version != expected) {
                problems.add(new Problem(line, "version " + expected + " should stand here, not " + version));
            }
            expected = (version == null ? expected : version) + 1;
            switch (reading) {
                case LogLines.Reading.Read(var recorded, var state) -> {
                    log.add(recorded);
                    states.add(state);
                }
                case LogLines.Reading.Wrong(var _, var wrong) -> {
                    for (var problem : wrong) {
                        problems.add(new Problem(line, problem));
                    }
                }
            }
        }
        return new Lines(List.copyOf(log), List.copyOf(states));
    }

    private static @Nullable Long version(LogLines.Reading reading) {
        return switch (reading) {
            case LogLines.Reading.Read(var recorded, var _) -> recorded.version();
            case LogLines.Reading.Wrong(var version, var _) -> version;
        };
    }

    private @Nullable Header header(String row, List<Problem> problems) {
        JsonNode tree;
        try {
            tree = json.readTree(row);
        } catch (JacksonException broken) {
            problems.add(new Problem(1, "the header is not JSON: " + broken.getOriginalMessage()));
            return null;
        }
        if (!tree.path("format").asString("").equals(SessionFile.FORMAT)) {
            problems.add(new Problem(1, "this is no session file of the format " + SessionFile.FORMAT));
            return null;
        }
        var before = problems.size();
        var engine = atMost(LONGEST_ENGINE, "engine", text(tree, "engine", problems), problems);
        var id = atMost(LONGEST_ID, "id", text(tree.path("scenario"), "id", problems), problems);
        var hash = text(tree.path("scenario"), "hash", problems);
        var source = text(tree.path("scenario"), "source", problems);
        var setup = setup(tree.path("setup"), problems);
        if (problems.size() > before || setup == null) {
            return null;
        }
        SetupRules.problems(setup).forEach(problem -> problems.add(new Problem(1, "in `setup`, " + problem)));
        if (!hash.equals(Sha256.hex(source))) {
            problems.add(new Problem(1, "the scenario is not the one that its hash names: it has been changed"));
        }
        return scenario(id, source, problems)
                .map(scenario -> new Header(engine, id, hash, source, setup, scenario))
                .orElse(null);
    }

    private Optional<Scenario> scenario(String id, String source, List<Problem> problems) {
        return switch (scenarios.apply(source)) {
            case Reading.Read(var scenario, var _) -> {
                if (!scenario.id().equals(id)) {
                    problems.add(new Problem(1, "the scenario is `" + scenario.id() + "`, not `" + id + "`"));
                }
                yield Optional.of(scenario);
            }
            case Reading.Unreadable(var wrong) -> {
                wrong.forEach(problem -> problems.add(new Problem(1, "the scenario, " + problem)));
                yield Optional.empty();
            }
        };
    }

    private @Nullable Setup setup(JsonNode tree, List<Problem> problems) {
        try {
            return json.treeToValue(tree, Setup.class);
        } catch (JacksonException wrong) {
            problems.add(new Problem(1, "`setup` is incomplete: " + wrong.getOriginalMessage()));
            return null;
        }
    }

    private static String text(JsonNode tree, String name, List<Problem> problems) {
        var text = tree.path(name).asString("");
        if (text.isBlank()) {
            problems.add(new Problem(1, "`" + name + "` is missing in the header"));
        }
        return text;
    }

    private static String atMost(int longest, String name, String text, List<Problem> problems) {
        if (text.length() > longest) {
            problems.add(new Problem(1, "`" + name + "` has more than " + longest + " characters"));
        }
        return text;
    }
}
