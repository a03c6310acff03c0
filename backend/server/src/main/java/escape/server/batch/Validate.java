package escape.server.batch;

import escape.server.scenarios.Limits;
import escape.server.scenarios.Places;
import escape.server.scenarios.Problem;
import escape.server.scenarios.Reading;
import escape.simulation.scenario.Scenario;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

@Command(
        name = "validate",
        mixinStandardHelpOptions = true,
        description = "Reads a scenario file and says everything that is wrong with it, with line and column. A file"
                + " without mistakes is played, to find the beats and endings that nobody reaches.")
final class Validate implements Callable<Integer> {
    @Parameters(paramLabel = "FILE", description = "The scenario's file, which ends in .yaml.")
    private String file = "";

    @Option(
            names = "--games",
            defaultValue = "40",
            description = "Games for each playbook and for random players (${DEFAULT-VALUE}); 0 plays none.")
    private int games;

    @Option(
            names = "--seconds",
            defaultValue = "60",
            description =
                    "After this time no further game begins, and those that go on are broken off (${DEFAULT-VALUE}).")
    private int seconds;

    @Option(names = "--strict", description = "Beats and endings that nobody reaches count as mistakes.")
    private boolean strict;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Override
    public Integer call() throws IOException {
        if (file.endsWith(".yaml") && !Files.isReadable(Path.of(file))) {
            throw new ParameterException(spec.commandLine(), "There is no file " + file + " that can be read");
        }
        if (games < 0 || seconds < 1) {
            throw new ParameterException(spec.commandLine(), "--games wants 0 or more, and --seconds wants at least 1");
        }
        PrintWriter out = spec.commandLine().getOut();
        return switch (Games.read(file)) {
            case Reading.Read read -> {
                out.printf(
                        "%s: the scenario `%s` has no mistakes%n",
                        file, read.scenario().id());
                yield played(read.scenario(), out);
            }
            case Reading.Unreadable unreadable -> {
                unreadable.problems().forEach(out::println);
                out.printf("%d mistakes%n", unreadable.problems().size());
                yield 1;
            }
        };
    }

    private int played(Scenario scenario, PrintWriter out) throws IOException {
        if (games == 0) {
            return 0;
        }
        Trial trial = Trial.of(scenario, games, Duration.ofSeconds(seconds));
        return told(trial, new Places(file, Games.text(file), Limits.STANDARD), out);
    }

    int told(Trial trial, Places places, PrintWriter out) {
        out.println(trial.account());
        Optional<Problem> objection = trial.objection(places);
        if (objection.isPresent()) {
            out.println(objection.get());
            return 1;
        }
        List<Problem> unreached = trial.unreached(places);
        unreached.forEach(warning -> out.println("warning: " + warning));
        return strict && !unreached.isEmpty() ? 1 : 0;
    }
}
