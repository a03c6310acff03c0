package escape.server.batch;

import static org.assertj.core.api.Assertions.assertThat;

import escape.server.eventlog.Database;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Where nobody names one, a program works on the database that the environment gives the server, as in the image. */
class TheDatabaseOfAProgramTest {
    @TempDir
    private Path folder;

    @BeforeEach
    void play() {
        Database.at(address("played"));
    }

    @Test
    void isTheFileThatTheServerHas() throws Exception {
        assertThat(program(Map.of("ESCAPE_DATA", file("played")), "backup")).contains("read back whole");
        assertThat(program(Map.of("ESCAPE_DATA", file("restored")), "restore")).contains("restored");
        assertThat(folder.resolve("restored.mv.db")).exists();
    }

    @Test
    void isTheDatabaseOfTheClusterRatherThanAFile() throws Exception {
        assertThat(program(Map.of("ESCAPE_DATABASE_URL", address("played"), "ESCAPE_DATA", file("nowhere")), "backup"))
                .contains("read back whole");
    }

    @Test
    void isTheFileOfAServerStartedInTheSameFolderElse() throws Exception {
        assertThat(program(Map.of(), "backup")).contains("There is no database at jdbc:h2:file:./data/escape");
    }

    private String program(Map<String, String> environment, String name) throws IOException, InterruptedException {
        var program = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")),
                        "escape.server.EscapeApplication",
                        name,
                        file("backup.zip"))
                .directory(folder.toFile())
                .redirectErrorStream(true);
        program.environment().keySet().removeIf(variable -> variable.startsWith("ESCAPE_"));
        program.environment().putAll(environment);
        var process = program.start();
        var said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        process.waitFor();
        return said;
    }

    private String address(String name) {
        return "jdbc:h2:file:" + file(name);
    }

    private String file(String name) {
        return folder.resolve(name).toString();
    }
}
