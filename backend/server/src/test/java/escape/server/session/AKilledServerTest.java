package escape.server.eventlog;

import static org.assertj.core.api.Assertions.assertThat;

import escape.simulation.Actor;
import escape.simulation.Event;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Properties;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Acknowledged means durable: with the database settings that the server ships with, killed without warning. */
class AKilledServerTest {
    private static final int ENOUGH = 300;

    @Test
    void hasKeptAllThatItAcknowledged(@TempDir Path folder) throws IOException, InterruptedException {
        var url = shippedUrl(folder.resolve("log"));
        var server = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        Appender.class.getName(),
                        url)
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        var acknowledged = 0;
        SessionId session = null;
        try (var out = new BufferedReader(new InputStreamReader(server.getInputStream(), StandardCharsets.UTF_8))) {
            for (var line = out.readLine(); line != null; line = out.readLine()) {
                if (line.startsWith("session ")) {
                    session = SessionId.of(line.substring(8));
                } else if (line.startsWith("appended ")) {
                    acknowledged = Integer.parseInt(line.substring(9));
                    if (acknowledged == ENOUGH) {
                        server.toHandle().destroyForcibly();
                    }
                }
            }
        }
        server.waitFor();

        assertThat(acknowledged).isGreaterThanOrEqualTo(ENOUGH);
        assertThat(session).isNotNull();
        var kept = Database.at(url).log().read(session, 1);
        assertThat(kept).hasSizeGreaterThanOrEqualTo(acknowledged);
        assertThat(kept.getLast().version()).isEqualTo(kept.size());
    }

    private static String shippedUrl(Path file) throws IOException {
        var shipped = new Properties();
        try (var properties =
                Objects.requireNonNull(AKilledServerTest.class.getResourceAsStream("/application.properties"))) {
            shipped.load(properties);
        }
        return shipped.getProperty("spring.datasource.url").replace("${escape.data}", file.toString());
    }

    /** Writes as fast as it can and says each version once it is acknowledged. */
    static final class Appender {
        private Appender() {}

        public static void main(String[] url) {
            var database = Database.at(url[0]);
            var session = database.session();
            System.out.println("session " + session);
            for (var version = 0; version < 100 * ENOUGH; version++) {
                var appending = database.log()
                        .append(
                                session,
                                version,
                                "k" + version,
                                new Actor.Clock(),
                                0,
                                List.of(new Event.DayBegan(version)));
                if (appending instanceof Appending.Appended(var reached)) {
                    System.out.println("appended " + reached);
                }
            }
        }
    }
}
