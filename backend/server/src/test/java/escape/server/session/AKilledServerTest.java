package escape.server.session;

import static org.assertj.core.api.Assertions.assertThat;

import escape.server.eventlog.Database;
import escape.server.eventlog.Recorded;
import escape.server.eventlog.SessionId;
import escape.simulation.Event;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Properties;
import java.util.Set;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Killed without warning while several people write, again and again, on the database settings that the server ships with.
 * What was acknowledged is there, and what was asked again is there once. (The same through pages and browsers is
 * {@code escape.server.browser.AKilledServerTest}.)
 */
class AKilledServerTest {
    private static final int KILLS = 20;
    private static final int AT_LEAST = 20;
    private static final int UP_TO = 120;

    private final RandomGenerator chance =
            RandomGeneratorFactory.of("L64X128MixRandom").create(7);
    private final Set<String> acknowledged = new LinkedHashSet<>();
    /** Sent, and cut off before an answer came. */
    private final Set<String> unanswered = new LinkedHashSet<>();

    private int cutOff;

    @Test
    void hasEachMessageThatItAcknowledgedAndNoneTwice(@TempDir Path folder) throws IOException, InterruptedException {
        var url = shippedUrl(folder.resolve("log"));
        var session = session(url);
        for (var round = 1; round <= KILLS; round++) {
            killed(url, session, round, AT_LEAST + chance.nextInt(UP_TO - AT_LEAST));
            cutOff += unanswered.size();
        }

        // Not killed this time, so that the last ones are answered as well.
        var server = writers(url, session, KILLS + 1, 0);
        follow(server, Integer.MAX_VALUE);
        assertThat(server.exitValue()).isZero();
        assertThat(unanswered).isEmpty();

        var log = Database.at(url).log().read(session, 1);
        var messages = log.stream()
                .map(Recorded::event)
                .filter(Event.MessageSent.class::isInstance)
                .map(event -> ((Event.MessageSent) event).text())
                .toList();
        assertThat(messages).doesNotHaveDuplicates().containsExactlyInAnyOrderElementsOf(acknowledged);
        assertThat(messages).hasSizeGreaterThan(KILLS * AT_LEAST);
        assertThat(log.stream().map(Recorded::version)).isSorted().doesNotHaveDuplicates();
        assertThat(log.getLast().version()).isEqualTo(log.size());
        assertThat(cutOff).as("commands in flight when the server was killed").isGreaterThan(KILLS);
    }

    private static SessionId session(String url) {
        return new Table(Database.at(url)).running();
    }

    private void killed(String url, SessionId session, int round, int after) throws IOException, InterruptedException {
        var before = acknowledged.size();
        var server = writers(url, session, round, UP_TO * 1000);
        follow(server, before + after);
        assertThat(server.exitValue()).as("killed, not ended").isNotZero();
        assertThat(acknowledged).hasSizeGreaterThanOrEqualTo(before + after);
    }

    /** Notes what the process says until it is gone, and kills it once so many have been acknowledged. */
    private void follow(Process server, int enough) throws IOException, InterruptedException {
        try (var out = new BufferedReader(new InputStreamReader(server.getInputStream(), StandardCharsets.UTF_8))) {
            for (var line = out.readLine(); line != null; line = out.readLine()) {
                var said = line.split(" ");
                // A line that the kill has cut is none.
                if (said.length == 3 && said[2].equals(".")) {
                    if (said[0].equals("sent")) {
                        unanswered.add(said[1]);
                    } else {
                        assertThat(said[0]).isEqualTo("acknowledged");
                        unanswered.remove(said[1]);
                        acknowledged.add(said[1]);
                    }
                }
                if (acknowledged.size() == enough) {
                    server.toHandle().destroyForcibly();
                }
            }
        }
        server.waitFor();
    }

    private Process writers(String url, SessionId session, int round, int messages) throws IOException {
        var command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC",
                "-cp",
                System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")),
                Writers.class.getName(),
                url,
                session.toString(),
                String.valueOf(round),
                String.valueOf(messages)));
        command.addAll(unanswered);
        return new ProcessBuilder(command)
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
    }

    private static String shippedUrl(Path file) throws IOException {
        var shipped = new Properties();
        try (var properties =
                Objects.requireNonNull(AKilledServerTest.class.getResourceAsStream("/application.properties"))) {
            shipped.load(properties);
        }
        return shipped.getProperty("spring.datasource.url").replace("${escape.data}", file.toString());
    }
}
