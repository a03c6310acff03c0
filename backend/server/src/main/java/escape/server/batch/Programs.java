package escape.server.batch;

import java.io.IOException;
import java.nio.charset.MalformedInputException;
import java.nio.file.NoSuchFileException;
import java.sql.SQLException;
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
        subcommands = {
            Simulate.class,
            Calibrate.class,
            Validate.class,
            Verify.class,
            Schema.class,
            Backup.class,
            Restore.class,
            CommandLine.HelpCommand.class
        })
public final class Programs {
    private static final Set<String> HELP = Set.of("--help", "-h", "--version", "-V");

    private Programs() {}

    /** @return exit status of the program that the first argument names; empty where it is a setting of the server, or none */
    public static OptionalInt run(String... arguments) {
        boolean named = arguments.length > 0 && (!arguments[0].startsWith("-") || HELP.contains(arguments[0]));
        return named
                ? OptionalInt.of(new CommandLine(new Programs())
                        .setExecutionExceptionHandler(Programs::broken)
                        .execute(Arrays.copyOf(arguments, arguments.length)))
                : OptionalInt.empty();
    }

    /** What is wrong with a file or a name is said in a line; only a fault of the program itself shows where it is. */
    private static int broken(Exception fault, CommandLine program, CommandLine.ParseResult ignored) throws Exception {
        if (!(fault instanceof IOException || fault instanceof SQLException)) {
            throw fault;
        }
        program.getErr().println(words(fault));
        return program.getCommandSpec().exitCodeOnExecutionException();
    }

    private static String words(Exception fault) {
        return switch (fault) {
            case NoSuchFileException missing -> "There is no file " + missing.getFile();
            case MalformedInputException ignored -> "The file is not in UTF-8";
            default -> String.valueOf(fault.getMessage());
        };
    }
}
