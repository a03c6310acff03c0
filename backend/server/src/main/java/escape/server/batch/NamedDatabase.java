package escape.server.batch;

import escape.server.backup.Target;
import java.util.Objects;
import picocli.CommandLine.Option;

/** The database that a program works on, named as the server's settings name it. The password is no argument: others see these. */
final class NamedDatabase {
    @Option(
            names = "--database",
            paramLabel = "URL",
            defaultValue = "${env:ESCAPE_DATABASE_URL:-jdbc:h2:file:${env:ESCAPE_DATA:-./data/escape}}",
            description = "The database's JDBC address (ESCAPE_DATABASE_URL, else the file that ESCAPE_DATA names, else"
                    + " ./data/escape; here ${DEFAULT-VALUE}).")
    private String url = "";

    @Option(
            names = "--user",
            defaultValue = "${env:ESCAPE_DATABASE_USER:-}",
            description =
                    "Who signs in to it (ESCAPE_DATABASE_USER); the password is taken from ESCAPE_DATABASE_PASSWORD.")
    private String user = "";

    Target target() {
        return new Target(url, user, Objects.requireNonNullElse(System.getenv("ESCAPE_DATABASE_PASSWORD"), ""));
    }
}
