package escape.server.batch;

import escape.simulation.company.Interval;
import escape.simulation.company.Wilson;
import escape.simulation.scenario.Scenario;
import escape.simulation.scenario.Target;
import escape.simulation.scenario.Target.Measure;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * A target beside what many runs gave.
 *
 * @param wanted in words
 * @param found in words
 */
record Judgement(String target, String text, String wanted, String found, boolean met) {

    /** @param runs by kind of player */
    static List<Judgement> of(Scenario scenario, Map<String, List<Run>> runs) {
        return scenario.targets().stream()
                .filter(target -> runs.containsKey(target.players()))
                .map(target -> judged(scenario, target, runs))
                .toList();
    }

    private static Judgement judged(Scenario scenario, Target target, Map<String, List<Run>> runs) {
        List<Run> own = runs.getOrDefault(target.players(), List.of());
        return switch (target.measure()) {
            case Measure.Lower lower ->
                lower(target, lower, counted(target, own), counted(target, runs.getOrDefault(lower.than(), List.of())));
            case Measure.Endings endings -> endings(scenario, target, endings, counted(target, own));
            case Measure.Story ignored -> share(target, counted(target, own));
            case Measure.Fact ignored -> share(target, counted(target, own));
            case Measure.Figure ignored -> share(target, counted(target, own));
            case Measure.Change ignored -> share(target, counted(target, own));
        };
    }

    /** Those that the target is about. */
    private static List<Run> counted(Target target, List<Run> runs) {
        return runs.stream().filter(run -> verdict(run, target).counts()).toList();
    }

    private static Judgement share(Target target, List<Run> runs) {
        List<Run.Verdict> counted =
                runs.stream().map(run -> verdict(run, target)).toList();
        int holds = (int) counted.stream().filter(Run.Verdict::holds).count();
        double part = counted.isEmpty() ? 0 : (double) holds / counted.size();
        String numbers = numbers(counted);
        return new Judgement(
                target.id(),
                target.text(),
                ">= %s of runs".formatted(percent(target.part())),
                "%s (%d of %d%s)%s"
                        .formatted(percent(part), holds, counted.size(), interval(holds, counted.size()), numbers),
                !counted.isEmpty() && part >= target.part());
    }

    private static String interval(int holds, int of) {
        if (of == 0) {
            return "";
        }
        Interval interval = Wilson.interval95(holds, of);
        return ", 95%% interval %s to %s".formatted(percent(interval.low()), percent(interval.high()));
    }

    /** Median, and where nine of ten lie. */
    private static String numbers(List<Run.Verdict> counted) {
        List<Double> values = counted.stream()
                .map(Run.Verdict::value)
                .filter(value -> !Double.isNaN(value))
                .sorted()
                .toList();
        return values.isEmpty()
                ? ""
                : "; median %s, 5%% to 95%%: %s to %s"
                        .formatted(
                                plain(Quantiles.of(values, 0.5)),
                                plain(Quantiles.of(values, 0.05)),
                                plain(Quantiles.of(values, 0.95)));
    }

    /** A game that ended before the day stands in with its last value: what its end left behind is left on that day, too. */
    private static Judgement lower(Target target, Measure.Lower lower, List<Run> own, List<Run> others) {
        double mine = median(target, own);
        double theirs = median(target, others);
        return new Judgement(
                target.id(),
                target.text(),
                "below the median of " + lower.than(),
                "median %s (%s) against %s (%s)"
                        .formatted(plain(mine), ended(own, lower.day()), plain(theirs), ended(others, lower.day())),
                mine < theirs);
    }

    private static String ended(List<Run> runs, int day) {
        long ended = runs.stream().filter(run -> run.lastDay() < day).count();
        return "%d of %d ended before day %d".formatted(ended, runs.size(), day);
    }

    private static double median(Target target, List<Run> runs) {
        return Quantiles.of(
                runs.stream().map(run -> verdict(run, target).value()).sorted().toList(), 0.5);
    }

    private static Judgement endings(Scenario scenario, Target target, Measure.Endings endings, List<Run> runs) {
        Map<String, Integer> count = new LinkedHashMap<>();
        scenario.story().endings().forEach(ending -> count.put(ending.id(), 0));
        runs.forEach(run -> count.merge(run.ending(), 1, Integer::sum));
        List<String> words = new ArrayList<>();
        boolean met = !runs.isEmpty();
        for (Map.Entry<String, Integer> one : count.entrySet()) {
            double part = runs.isEmpty() ? 0 : (double) one.getValue() / runs.size();
            words.add(one.getKey() + " " + percent(part));
            met &= part >= endings.each();
        }
        return new Judgement(
                target.id(),
                target.text(),
                "each >= " + percent(endings.each()),
                "%s (of %d)".formatted(String.join(", ", words), runs.size()),
                met);
    }

    private static Run.Verdict verdict(Run run, Target target) {
        Run.Verdict verdict = run.verdicts().get(target.id());
        if (verdict == null) {
            throw new IllegalStateException("Nothing was noted for " + target.id());
        }
        return verdict;
    }

    private static String percent(double part) {
        return String.format(Locale.ROOT, "%.1f%%", part * 100);
    }

    private static String plain(double value) {
        return String.format(Locale.ROOT, Math.abs(value) < 10 ? "%.3f" : "%.1f", value);
    }
}
