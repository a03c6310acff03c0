package escape.server.batch;

import escape.simulation.scenario.Playbook;
import escape.simulation.scenario.Scenario;
import escape.simulation.scenario.Target;
import escape.simulation.scenario.Target.Measure;
import java.io.IOException;
import java.io.PrintWriter;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

@Command(
        name = "calibrate",
        mixinStandardHelpOptions = true,
        description = "Plays many games and holds them against the scenario's targets. Fails where one is missed.")
final class Calibrate implements Callable<Integer> {
    @Option(
            names = "--scenario",
            defaultValue = "futureai",
            description = "A bundled scenario or a file (${DEFAULT-VALUE}).")
    private String scenarioName = "";

    @Option(names = "--runs", defaultValue = "1000", description = "Games of each kind of player (${DEFAULT-VALUE}).")
    private int runs;

    @Option(
            names = "--random-runs",
            defaultValue = "10000",
            description = "Games of players that play at random (${DEFAULT-VALUE}).")
    private int randomRuns;

    @Option(names = "--seed", defaultValue = "1", description = "Seed of the first game (${DEFAULT-VALUE}).")
    private long seed;

    @Option(names = "--threads", description = "Games at once; all processors where it is left out.")
    private int threads = Runtime.getRuntime().availableProcessors();

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Override
    public Integer call() throws IOException {
        if (runs < 1 || randomRuns < 1 || threads < 1) {
            throw new ParameterException(spec.commandLine(), "--runs, --random-runs and --threads want at least 1");
        }
        PrintWriter out = spec.commandLine().getOut();
        Scenario scenario = Games.scenario(scenarioName, spec.commandLine().getErr());
        if (scenario == null) {
            return 1;
        }
        Map<String, List<Run>> played = new LinkedHashMap<>();
        for (String kind : kinds(scenario)) {
            int games = kind.equals(Playbook.RANDOM) ? randomRuns : runs;
            played.put(kind, Games.play(new Batch(scenario, kind, games, seed, threads)));
        }
        List<Judgement> judgements = Judgement.of(scenario, played);
        judgements.forEach(one -> print(out, one));
        long missed = judgements.stream().filter(one -> !one.met()).count();
        out.printf("%d targets, %d met, %d missed%n", judgements.size(), judgements.size() - missed, missed);
        return missed == 0 && !judgements.isEmpty() ? 0 : 1;
    }

    private static Set<String> kinds(Scenario scenario) {
        Set<String> kinds = new LinkedHashSet<>();
        for (Target target : scenario.targets()) {
            kinds.add(target.players());
            if (target.measure() instanceof Measure.Lower lower) {
                kinds.add(lower.than());
            }
        }
        return kinds;
    }

    private static void print(PrintWriter out, Judgement one) {
        out.printf(
                "%-6s %s%n       %s: wanted %s, found %s%n",
                one.met() ? "met" : "MISSED", one.text(), one.target(), one.wanted(), one.found());
    }
}
