package escape.server.batch;

import escape.server.backup.Contents;
import escape.server.backup.Copies;
import java.io.IOException;
import java.net.ConnectException;
import java.net.URI;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

@Command(
        name = "backup",
        mixinStandardHelpOptions = true,
        description = "Writes the whole database into one file, as it is at one moment, while people play. The embedded"
                + " database of a running server is asked of that server (--server).")
final class Backup implements Callable<Integer> {
    @Parameters(paramLabel = "FILE", description = "The archive to write, which ends in .zip.")
    private Path file = Path.of("");

    @Option(
            names = "--server",
            paramLabel = "ADDRESS",
            description = "A running server, as http://localhost:8080. It wants the secret that its setting"
                    + " escape.operator-secret names, in the environment as ESCAPE_OPERATOR_SECRET.")
    private @Nullable URI server;

    @Mixin
    private NamedDatabase database = new NamedDatabase();

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Override
    public Integer call() throws IOException, SQLException, InterruptedException {
        var contents = server == null ? Copies.of(database.target(), version(), file) : asked(server);
        spec.commandLine()
                .getOut()
                .printf(
                        "%s: %d rows of %d tables, schema version %s, read back whole%n",
                        file, contents.rows(), contents.tables().size(), contents.schema());
        return 0;
    }

    private Contents asked(URI address) throws IOException, InterruptedException {
        try {
            return Copies.of(address, Objects.requireNonNullElse(System.getenv("ESCAPE_OPERATOR_SECRET"), ""), file);
        } catch (ConnectException nobody) {
            throw new IOException("No server answers at " + address, nobody);
        }
    }

    private static String version() {
        return Objects.requireNonNullElse(Backup.class.getPackage().getImplementationVersion(), "dev");
    }
}
