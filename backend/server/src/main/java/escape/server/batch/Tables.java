package escape.server.batch;

import escape.simulation.scenario.Happenings.Beat;
import escape.simulation.scenario.Scenario;
import java.io.IOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;

/** The data of a batch: {@code runs.csv} has a line a game, {@code days.csv} one a day of a game. */
final class Tables {
    private static final CSVFormat FORMAT =
            CSVFormat.DEFAULT.builder().setRecordSeparator("\n").get();

    private Tables() {}

    static void write(Scenario scenario, List<Run> runs, Path folder) throws IOException {
        List<String> beats = scenario.story().beats().stream().map(Beat::id).toList();
        try (Writer file = Files.newBufferedWriter(folder.resolve("runs.csv"));
                CSVPrinter csv = new CSVPrinter(file, FORMAT)) {
            List<Object> head = new ArrayList<>(List.of("seed", "ending", "last_day"));
            head.addAll(beats);
            csv.printRecord(head);
            for (Run run : runs) {
                List<Object> line = new ArrayList<>(List.of(run.seed(), run.ending(), run.lastDay()));
                beats.forEach(beat -> {
                    Integer day = run.beats().get(beat);
                    line.add(day == null ? "" : day);
                });
                csv.printRecord(line);
            }
        }
        days(runs, folder);
    }

    private static void days(List<Run> runs, Path folder) throws IOException {
        List<String> facts = List.copyOf(runs.getFirst().days().keySet());
        try (Writer file = Files.newBufferedWriter(folder.resolve("days.csv"));
                CSVPrinter csv = new CSVPrinter(file, FORMAT)) {
            List<Object> head = new ArrayList<>(List.of("seed", "day"));
            head.addAll(facts);
            csv.printRecord(head);
            for (Run run : runs) {
                for (int day = 0; day <= run.lastDay(); day++) {
                    List<Object> line = new ArrayList<>(List.of(run.seed(), day));
                    for (String fact : facts) {
                        line.add(run.days().getOrDefault(fact, List.of()).get(day));
                    }
                    csv.printRecord(line);
                }
            }
        }
    }
}
