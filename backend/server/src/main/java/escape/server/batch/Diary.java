package escape.server.batch;

import escape.simulation.Event;
import escape.simulation.Outlook;
import escape.simulation.Session.Phase;
import escape.simulation.State;
import escape.simulation.immutable.Copies;
import escape.simulation.scenario.Facts;
import escape.simulation.scenario.Scenario;
import escape.simulation.scenario.Target;
import escape.simulation.scenario.Target.Measure;
import escape.simulation.scenario.Target.Moment;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Writes down one game as it goes: the end of each day is kept until the game is over and can be judged. */
final class Diary {
    private static final List<String> FACTS =
            List.of("stock", "share", "adopters", "cash", "load", "turned_away", "rivals_drop");

    private final Scenario scenario;
    private final List<State> ends = new ArrayList<>();
    private final Map<String, Integer> beats = new LinkedHashMap<>();

    Diary(Scenario scenario) {
        this.scenario = scenario;
    }

    void note(State state, List<Event> events) {
        for (Event event : events) {
            if (event instanceof Event.BeatReached reached) {
                beats.put(reached.beat(), state.day());
            }
        }
        while (ends.size() <= state.day()) {
            ends.add(state);
        }
        ends.set(state.day(), state);
    }

    Run run(long seed, List<Target> targets) {
        State last = ends.getLast();
        Map<String, Run.Verdict> verdicts = new LinkedHashMap<>();
        targets.forEach(target -> verdicts.put(target.id(), verdict(target, last)));
        return new Run(seed, ending(last), last.day(), Copies.of(beats), trajectories(), verdicts);
    }

    private static String ending(State state) {
        return state.session().phase() instanceof Phase.Ended ended
                ? Objects.requireNonNullElse(ended.ending(), "")
                : "";
    }

    private Run.Verdict verdict(Target target, State last) {
        boolean counts = target.among() == null || target.among().holds(facts(last));
        return switch (target.measure()) {
            case Measure.Story ignored -> new Run.Verdict(counts, isInOrder(), Double.NaN);
            case Measure.Fact fact ->
                new Run.Verdict(
                        counts,
                        at(fact.at())
                                .map(state -> fact.holds().holds(facts(state)))
                                .orElse(false),
                        Double.NaN);
            case Measure.Figure figure ->
                within(
                        counts,
                        at(figure.at())
                                .map(state -> figure.value().of(facts(state)))
                                .orElse(Double.NaN),
                        figure.min(),
                        figure.max());
            case Measure.Change change -> within(counts, change(change), change.min(), change.max());
            case Measure.Lower lower -> {
                // How many games had ended by then is said beside the medians.
                State day = ends.get(Math.min(lower.day(), ends.size() - 1));
                yield new Run.Verdict(counts, true, lower.value().of(facts(day)));
            }
            case Measure.Endings ignored -> new Run.Verdict(counts, true, Double.NaN);
        };
    }

    private double change(Measure.Change change) {
        Optional<Double> before = at(change.from()).map(state -> change.value().of(facts(state)));
        Optional<Double> after = at(change.to()).map(state -> change.value().of(facts(state)));
        return before.isPresent() && after.isPresent() ? after.get() / before.get() - 1 : Double.NaN;
    }

    private static Run.Verdict within(boolean counts, double value, @Nullable Double min, @Nullable Double max) {
        boolean holds = !Double.isNaN(value) && (min == null || value >= min) && (max == null || value <= max);
        return new Run.Verdict(counts, holds, value);
    }

    private boolean isInOrder() {
        return List.copyOf(beats.keySet())
                .equals(scenario.story().beats().stream().map(beat -> beat.id()).toList());
    }

    private Optional<State> at(Moment moment) {
        String beat = moment.beat();
        Integer base = beat == null ? Integer.valueOf(ends.size() - 1) : beats.get(beat);
        if (base == null) {
            return Optional.empty();
        }
        int day = base + Objects.requireNonNullElse(moment.days(), 0);
        return day < 0 || day >= ends.size() ? Optional.empty() : Optional.of(ends.get(day));
    }

    private Facts facts(State state) {
        return new Outlook(scenario, state).facts();
    }

    /** What trajectories are drawn of: facts of the company, and of the hidden side where there is one. */
    private Map<String, List<Double>> trajectories() {
        Map<String, List<Double>> days = new LinkedHashMap<>();
        List<Map<String, Object>> sheets =
                ends.stream().map(state -> facts(state).values()).toList();
        FACTS.forEach(fact -> days.put(fact, series(sheets, fact)));
        if (scenario.hasHiddenSide()) {
            days.put("hi_seconds", series(sheets, "hi_seconds"));
            days.put(
                    "autonomy",
                    ends.stream().map(state -> state.drive().autonomy()).toList());
            days.put(
                    "foothold",
                    ends.stream().map(state -> state.drive().foothold()).toList());
        }
        return days;
    }

    private static List<Double> series(List<Map<String, Object>> sheets, String fact) {
        return sheets.stream().map(sheet -> number(sheet.get(fact))).toList();
    }

    private static double number(@Nullable Object value) {
        return value instanceof Number number ? number.doubleValue() : Double.NaN;
    }
}
