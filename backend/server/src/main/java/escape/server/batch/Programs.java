package escape.server.batch;

import java.util.Arrays;
import java.util.OptionalInt;
import java.util.Set;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/** The programs in the server's jar, by name. Without one of these names the jar is the server. */
@Command(
        name = "escape",
        mixinStandardHelpOptions = true,
        description = "Without a command: starts the server.",
        subcommands = {Simulate.class, Calibrate.class, Validate.class, Verify.class, Schema.class})
public final class Programs {
    private static final Set<String> HELP = Set.of("--help", "-h", "--version", "-V", "help");

    private Programs() {}

    /** @return exit status of the program that the arguments name; empty where they name none */
    public static OptionalInt run(String... arguments) {
        CommandLine programs = new CommandLine(new Programs());
        boolean named = arguments.length > 0
                && (programs.getSubcommands().containsKey(arguments[0]) || HELP.contains(arguments[0]));
        return named
                ? OptionalInt.of(programs.execute(Arrays.copyOf(arguments, arguments.length)))
                : OptionalInt.empty();
    }
}
