package escape.server.batch;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

@Command(
        name = "restore",
        mixinStandardHelpOptions = true,
        description =
                "Makes a database of a backup. The database must be empty, and may be of the other kind than the one"
                        + " that the backup was made of.")
final class Restore implements Callable<Integer> {
    @Parameters(paramLabel = "FILE", description = "The archive that `backup` has written.")
    private Path file = Path.of("");

    @Mixin
    private NamedDatabase database = new NamedDatabase();

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Override
    public Integer call() throws IOException, SQLException {
        var contents = new escape.server.backup.Restore(database.target()).from(file);
        spec.commandLine()
                .getOut()
                .printf(
                        "%s: restored %d rows of %d tables, as they were at %s%n",
                        file, contents.rows(), contents.tables().size(), contents.madeAt());
        return 0;
    }
}
