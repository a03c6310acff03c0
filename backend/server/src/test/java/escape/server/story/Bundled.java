package escape.server.story;

import escape.server.scenarios.Limits;
import escape.server.scenarios.Reading;
import escape.server.scenarios.ScenarioReader;
import escape.simulation.scenario.Scenario;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;

/** Scenarios that come with the server. */
public final class Bundled {
    private static final Map<String, Scenario> READ = new ConcurrentHashMap<>();

    private Bundled() {}

    /** Read once: reading compiles some thousand formulas. */
    public static Scenario scenario(String id) {
        return READ.computeIfAbsent(id, Bundled::read);
    }

    private static Scenario read(String id) {
        return switch (new ScenarioReader(Limits.STANDARD, (weekday, day, locale) -> "day " + day)
                .read(id, source(id))) {
            case Reading.Read read -> read.scenario();
            case Reading.Unreadable unreadable -> throw new AssertionError(unreadable.problems());
        };
    }

    public static String source(String id) {
        String path = "/scenarios/" + id + ".yaml";
        try (InputStream in = Objects.requireNonNull(Bundled.class.getResourceAsStream(path), path)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
