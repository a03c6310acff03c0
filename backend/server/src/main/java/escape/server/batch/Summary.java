package escape.server.batch;

import escape.simulation.company.Interval;
import escape.simulation.company.Wilson;
import escape.simulation.scenario.Happenings.Beat;
import escape.simulation.scenario.Happenings.Ending;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;

/**
 * A batch in the figures that its report shows.
 *
 * @param title of the scenario
 * @param players kind of player
 * @param firstSeed of {@code runs} seeds that follow each other
 * @param shortest day on which the first game ended, {@code longest} the last
 */
record Summary(
        String title,
        String players,
        int runs,
        long firstSeed,
        int shortest,
        int median,
        int longest,
        List<EndingRow> endings,
        List<BeatRow> beats,
        List<Trajectory> trajectories) {

    /** @param part of the games, with its 95 % Wilson interval {@code low} to {@code high} */
    record EndingRow(String title, int count, double part, double low, double high) {}

    /** @param early day before which 5 % of those who reach it do, {@code late} 95 % */
    record BeatRow(String id, String title, double part, int early, int median, int late) {}

    /** One value by day, over the games that still run on that day. */
    record Trajectory(String fact, List<Double> low, List<Double> median, List<Double> high) {}

    static Summary of(Batch batch, List<Run> runs) {
        List<Double> lengths =
                runs.stream().map(run -> (double) run.lastDay()).sorted().toList();
        int longest = day(lengths, 1);
        return new Summary(
                batch.scenario().title(),
                batch.players(),
                runs.size(),
                batch.firstSeed(),
                day(lengths, 0),
                day(lengths, 0.5),
                longest,
                batch.scenario().story().endings().stream()
                        .map(ending -> ending(ending, runs))
                        .sorted(Comparator.comparingInt(EndingRow::count).reversed())
                        .toList(),
                batch.scenario().story().beats().stream()
                        .map(beat -> beat(beat, runs))
                        .toList(),
                runs.getFirst().days().keySet().stream()
                        .map(fact -> trajectory(fact, runs, longest))
                        .toList());
    }

    private static EndingRow ending(Ending ending, List<Run> runs) {
        int count = (int)
                runs.stream().filter(run -> run.ending().equals(ending.id())).count();
        Interval interval = Wilson.interval95(count, runs.size());
        return new EndingRow(ending.title(), count, (double) count / runs.size(), interval.low(), interval.high());
    }

    private static BeatRow beat(Beat beat, List<Run> runs) {
        List<Double> days = runs.stream()
                .map(run -> run.beats().get(beat.id()))
                .filter(Objects::nonNull)
                .map(Integer::doubleValue)
                .sorted()
                .toList();
        return new BeatRow(
                beat.id(),
                beat.title(),
                (double) days.size() / runs.size(),
                day(days, 0.05),
                day(days, 0.5),
                day(days, 0.95));
    }

    private static int day(List<Double> days, double part) {
        return days.isEmpty() ? -1 : (int) Math.round(Quantiles.of(days, part));
    }

    private static Trajectory trajectory(String fact, List<Run> runs, int lastDay) {
        List<List<Double>> byDay = IntStream.rangeClosed(0, lastDay)
                .mapToObj(day -> runs.stream()
                        .filter(run -> day <= run.lastDay())
                        .map(run -> run.days().getOrDefault(fact, List.of()).get(day))
                        .sorted()
                        .toList())
                .toList();
        return new Trajectory(fact, quantile(byDay, 0.05), quantile(byDay, 0.5), quantile(byDay, 0.95));
    }

    private static List<Double> quantile(List<List<Double>> byDay, double part) {
        return byDay.stream().map(values -> Quantiles.of(values, part)).toList();
    }
}
