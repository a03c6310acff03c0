package escape.server.batch;

import escape.server.replay.Verification;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

@Command(
        name = "verify",
        mixinStandardHelpOptions = true,
        description = "Replays an exported session and compares the state at every version with the exported one.")
final class Verify implements Callable<Integer> {
    @Parameters(paramLabel = "FILE", description = "A session's export, which ends in .jsonl.")
    private Path file = Path.of("");

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Override
    public Integer call() throws IOException {
        PrintWriter out = spec.commandLine().getOut();
        return switch (Verification.of(
                Files.readString(file), source -> Games.reader().readKept("the scenario", source))) {
            case Verification.Same same -> {
                out.printf(
                        "%s: %d versions, all as they were recorded; the last is %s%n",
                        file, same.versions(), same.last());
                yield 0;
            }
            case Verification.Different different -> {
                out.printf(
                        "%s: from version %d of %d on the replay differs: recorded %s, replayed %s (engine %s)%n",
                        file,
                        different.version(),
                        different.versions(),
                        different.recorded(),
                        different.replayed(),
                        different.engine());
                yield 1;
            }
            case Verification.Silent silent -> {
                out.printf(
                        "%s: replays, but %d of %d versions carry no state to compare: export the session anew%n",
                        file, silent.without(), silent.versions());
                yield 1;
            }
            case Verification.Broken broken -> {
                broken.problems().forEach(problem -> out.printf("%s, %s%n", file, problem));
                yield 1;
            }
        };
    }
}
