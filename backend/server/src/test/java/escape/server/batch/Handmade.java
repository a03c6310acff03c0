package escape.server.batch;

import escape.server.TinyStory;
import escape.simulation.scenario.Condition;
import escape.simulation.scenario.Facts;
import escape.simulation.scenario.Happenings;
import escape.simulation.scenario.Quantity;
import escape.simulation.scenario.Scenario;
import escape.simulation.scenario.Target;
import escape.simulation.scenario.Target.Measure;
import escape.simulation.scenario.Target.Moment;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** Runs and targets that no game has led to, so that what must come of them can be worked out by hand. */
final class Handmade {
    static final Moment END = new Moment(null, null);

    private Handmade() {}

    /** With the endings {@code early} and {@code late}, and the beats {@code B1} and {@code B2}. */
    static Scenario scenario(Target... targets) {
        Scenario tiny = TinyStory.SCENARIO;
        return new Scenario(
                tiny.id(),
                tiny.format(),
                tiny.title(),
                tiny.summary(),
                tiny.language(),
                tiny.weekday(),
                tiny.opening(),
                tiny.world(),
                tiny.roles(),
                tiny.cast(),
                tiny.parameters(),
                tiny.flags(),
                tiny.figures(),
                tiny.departures(),
                tiny.actions(),
                tiny.requests(),
                tiny.injects(),
                tiny.documents(),
                story(tiny.story()),
                tiny.players(),
                List.of(targets));
    }

    private static Happenings story(Happenings tiny) {
        var never = tiny.endings().getFirst();
        return new Happenings(
                tiny.acts(),
                List.of(beat("B1"), beat("B2")),
                tiny.press(),
                tiny.clues(),
                tiny.replies(),
                tiny.moves(),
                List.of(
                        new Happenings.Ending("early", "Early", never.when(), never.text(), List.of()),
                        new Happenings.Ending("late", "Late", never.when(), never.text(), List.of())),
                tiny.secrets());
    }

    private static Happenings.Beat beat(String id) {
        return new Happenings.Beat(id, "one", "Beat " + id, where(facts -> false), null, "", false, List.of());
    }

    static Target target(String players, Measure measure, double part) {
        return target(players, null, measure, part);
    }

    static Target target(String players, @Nullable Condition among, Measure measure, double part) {
        return new Target("aim", "What is aimed at", players, among, measure, part);
    }

    static Run run(String ending, int lastDay, Run.Verdict verdict) {
        return new Run(lastDay, ending, lastDay, Map.of(), Map.of(), Map.of("aim", verdict));
    }

    static Run run(String ending, int lastDay, Map<String, Integer> beats, Map<String, List<Double>> days) {
        return new Run(lastDay, ending, lastDay, beats, days, Map.of());
    }

    static double day(Facts facts) {
        return facts.values().get("day") instanceof Number day ? day.doubleValue() : Double.NaN;
    }

    static Quantity day() {
        return new Quantity() {
            @Override
            public String source() {
                return "day";
            }

            @Override
            public double of(Facts facts) {
                return day(facts);
            }
        };
    }

    static Condition where(Predicate<Facts> holds) {
        return new Condition() {
            @Override
            public String source() {
                return "made by hand";
            }

            @Override
            public Set<String> names() {
                return Set.of();
            }

            @Override
            public boolean holds(Facts facts) {
                return holds.test(facts);
            }
        };
    }
}
