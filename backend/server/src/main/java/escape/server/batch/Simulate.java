package escape.server.batch;

import escape.simulation.players.Players;
import escape.simulation.scenario.Scenario;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

@Command(
        name = "simulate",
        mixinStandardHelpOptions = true,
        description = "Plays many games among built-in players and writes a report of them.")
final class Simulate implements Callable<Integer> {
    @Option(
            names = "--scenario",
            defaultValue = "futureai",
            description = "A bundled scenario or a file that ends in .yaml (${DEFAULT-VALUE}).")
    private String scenarioName = "";

    @Option(
            names = "--players",
            required = true,
            description = "A playbook of the scenario, such as story-faithful, or random.")
    private String players = "";

    @Option(names = "--runs", defaultValue = "1000", description = "Games (${DEFAULT-VALUE}).")
    private int runs;

    @Option(names = "--seed", defaultValue = "1", description = "Seed of the first game (${DEFAULT-VALUE}).")
    private long seed;

    @Option(names = "--threads", description = "Games at once; all processors where it is left out.")
    private int threads = Runtime.getRuntime().availableProcessors();

    @Option(names = "--report", required = true, description = "Folder for report.html, runs.csv and days.csv.")
    private Path folder = Path.of("");

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Override
    public Integer call() throws IOException {
        Scenario scenario = Games.scenario(scenarioName, spec.commandLine().getErr());
        if (scenario == null) {
            return 1;
        }
        String kind = players.replace('-', '_');
        if (!Players.of(scenario).contains(kind)) {
            throw new ParameterException(
                    spec.commandLine(),
                    "There is no player " + players + "; there are " + String.join(", ", Players.of(scenario)));
        }
        if (runs < 1 || threads < 1) {
            throw new ParameterException(spec.commandLine(), "--runs and --threads want at least 1");
        }
        Batch batch = new Batch(scenario, kind, runs, seed, threads);
        List<Run> played = Games.play(batch);
        Files.createDirectories(folder);
        Tables.write(scenario, played, folder);
        Files.writeString(folder.resolve("report.html"), new ReportPage().write(Summary.of(batch, played)));
        spec.commandLine().getOut().println("Report: " + folder.resolve("report.html"));
        return 0;
    }
}
