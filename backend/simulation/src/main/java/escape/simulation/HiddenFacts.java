package escape.simulation;

import escape.simulation.Fact.Moment;
import escape.simulation.drive.Drive;
import escape.simulation.drive.FileMeasure;
import escape.simulation.drive.HiddenWork;
import escape.simulation.scenario.Happenings.Move;
import escape.simulation.scenario.Parameters;
import java.util.List;
import java.util.Map;

/** The hidden side as facts: for injects, moves, beats and endings, and for what a measurement tells. */
final class HiddenFacts {
    private static final List<String> MEMORY =
            List.of("tokens", "density", "writable", "active", "size", "entropy", "growth");

    private HiddenFacts() {}

    static void into(Map<String, Fact> all) {
        all.put("memory", Fact.of(m -> Each.of(() -> MEMORY, what -> memory(m, what)), Part.DRIVE, Part.LAB));
        all.put("drive", Fact.of(m -> drive(m.state()), Part.DRIVE, Part.DAY));
        all.put("moved", Fact.of(m -> Each.of(m.scenario().story().moves(), Move::id, id -> moved(m, id)), Part.DRIVE));
        all.put(
                "moved_since",
                Fact.of(
                        m -> Each.of(m.scenario().story().moves(), Move::id, id -> movedSince(m, id)),
                        Part.DRIVE,
                        Part.DAY));
        all.put("hi_seconds", Fact.of(HiddenFacts::hiSeconds, Part.DRIVE, Part.LAB, Part.HOSTING));
        all.put("first_slow_day", Fact.of(HiddenFacts::firstSlowDay, Part.LATENCY));
    }

    private static Object memory(Moment m, String what) {
        Drive drive = m.state().drive();
        return switch (what) {
            case "tokens" -> drive.tokens();
            case "density" -> drive.density();
            case "writable" -> drive.writable();
            case "active" -> m.state().isMemoryActive();
            case "size" -> drive.tokens() * m.scenario().parameters().memory().unit();
            case "entropy" -> entropy(m);
            case "growth" -> drive.growth();
            default -> throw new IllegalArgumentException("A memory has no " + what);
        };
    }

    private static double entropy(Moment m) {
        String file = m.state().isMemoryActive()
                ? Papers.memoryFile(m.state(), m.scenario().parameters().memory())
                : "";
        return FileMeasure.of(file, 0, 0, 1).entropyBitsPerCharacter();
    }

    private static Map<String, Object> drive(State state) {
        Drive drive = state.drive();
        return Map.of(
                "autonomy", drive.autonomy(),
                "foothold", drive.foothold(),
                "concealment", drive.concealment(),
                "watched", Assistant.isWatched(state),
                "isolated", drive.isolated());
    }

    private static long moved(Moment m, String move) {
        return m.state().drive().moves().stream()
                .filter(made -> made.move().equals(move))
                .count();
    }

    private static long movedSince(Moment m, String move) {
        return m.state().drive().moves().stream()
                .filter(made -> made.move().equals(move))
                .mapToLong(made -> m.state().day() - made.day())
                .min()
                .orElse(-1);
    }

    private static double hiSeconds(Moment m) {
        Parameters parameters = m.scenario().parameters();
        Drive drive = m.state().drive();
        double hidden = m.state().isMemoryActive()
                ? HiddenWork.residualSeconds(parameters.drive().hiddenWork(), drive.autonomy(), drive.foothold())
                : 0;
        return Assistant.honestSeconds(parameters, m.state(), 0) + hidden;
    }

    /** The first day on which a trivial request took more than half of what hidden work can take. */
    private static long firstSlowDay(Moment m) {
        Parameters.Drive parameters = m.scenario().parameters().drive();
        return m.state().archive().latency().stream()
                .filter(day -> day.timings().stream()
                        .anyMatch(timing -> timing.complexity() <= parameters.trivial()
                                && timing.seconds() > parameters.hiddenWork() / 2))
                .mapToLong(Archive.LatencyDay::day)
                .findFirst()
                .orElse(-1);
    }
}
