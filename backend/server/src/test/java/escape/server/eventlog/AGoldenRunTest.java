package escape.server.eventlog;

import static org.assertj.core.api.Assertions.assertThat;

import escape.server.story.StoryPath;
import escape.server.story.Table;
import escape.simulation.Event;
import escape.simulation.Simulation;
import escape.simulation.State;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/**
 * The whole story as it was once approved: every event in its stored form, with a hash of the state that it leads to.
 * {@code -Dapproved.write=true} approves the log anew, for a change of the rules or of the story that is meant.
 */
class AGoldenRunTest {
    private static final Path APPROVED = Path.of("src/test/resources/approved/story.log");

    private final EventCodec codec = new EventCodec();

    @Test
    void isReproducedByTheRules() throws IOException {
        Table table = StoryPath.told(new Table(StoryPath.SEED));
        List<String> lines = new ArrayList<>();
        StateDigest digest = new StateDigest();
        State state = table.start();
        for (Event event : table.log()) {
            state = table.simulation().evolve(state, event);
            EventCodec.Written written = codec.write(event);
            lines.add(String.join("\t", written.type(), "" + written.schema(), digest.of(state), written.body()));
        }
        if (Boolean.getBoolean("approved.write")) {
            Files.write(APPROVED, lines);
        }
        assertThat(lines).isEqualTo(Files.readAllLines(APPROVED));
    }

    @Test
    void replaysToTheSameStateEventByEvent() throws IOException {
        Table table = new Table(StoryPath.SEED);
        Simulation simulation = table.simulation();
        StateDigest digest = new StateDigest();
        State state = table.start();
        int version = 0;
        for (String line : Files.readAllLines(APPROVED)) {
            String[] parts = line.split("\t", 4);
            Event event = codec.read(new EventCodec.Written(parts[0], Integer.parseInt(parts[1]), parts[3]));
            state = simulation.evolve(state, event);
            version++;
            assertThat(digest.of(state))
                    .as("state at version %d, after %s", version, parts[0])
                    .isEqualTo(parts[2]);
        }
        assertThat(version).isGreaterThan(500);
    }
}
