package escape.server.replay;

import escape.simulation.Setup;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/** What a session can be played with; a setup from the settings keeps these rules by itself, one from a file may not. */
final class SetupRules {
    private SetupRules() {}

    static List<String> problems(Setup setup) {
        var limits = setup.limits();
        return Stream.of(
                        positive("secondsPerDay", setup.secondsPerDay()),
                        positive("limits.fastestDay", limits.fastestDay()),
                        positive("limits.slowestDay", limits.slowestDay()),
                        unless(
                                limits.slowestDay() >= limits.fastestDay(),
                                "`limits.slowestDay` must not be less than `limits.fastestDay`"),
                        atLeastOne(limits),
                        unless(limits.evidence() >= 0, "`limits.evidence` must not be negative"))
                .flatMap(List::stream)
                .toList();
    }

    private static List<String> atLeastOne(Setup.Limits limits) {
        return new TreeMap<>(Map.of(
                        "seatsPerRole", limits.seatsPerRole(),
                        "players", limits.players(),
                        "name", limits.name(),
                        "text", limits.text()))
                .entrySet().stream()
                        .filter(limit -> limit.getValue() < 1)
                        .map(limit -> "`limits." + limit.getKey() + "` must be at least 1, not " + limit.getValue())
                        .toList();
    }

    private static List<String> positive(String name, double seconds) {
        return unless(
                Double.isFinite(seconds) && seconds > 0, "`" + name + "` must be seconds, more than 0, not " + seconds);
    }

    private static List<String> unless(boolean holds, String problem) {
        return holds ? List.of() : List.of(problem);
    }
}
