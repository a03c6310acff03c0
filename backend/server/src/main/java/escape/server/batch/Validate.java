package escape.server.batch;

import escape.server.scenarios.Reading;
import java.io.IOException;
import java.io.PrintWriter;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

@Command(
        name = "validate",
        mixinStandardHelpOptions = true,
        description = "Reads a scenario file and says everything that is wrong with it, with line and column.")
final class Validate implements Callable<Integer> {
    @Parameters(paramLabel = "FILE", description = "The scenario's file, which ends in .yaml.")
    private String file = "";

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Override
    public Integer call() throws IOException {
        PrintWriter out = spec.commandLine().getOut();
        return switch (Games.read(file)) {
            case Reading.Read read -> {
                out.printf(
                        "%s: the scenario `%s` has no mistakes%n",
                        file, read.scenario().id());
                yield 0;
            }
            case Reading.Unreadable unreadable -> {
                unreadable.problems().forEach(out::println);
                out.printf("%d mistakes%n", unreadable.problems().size());
                yield 1;
            }
        };
    }
}
