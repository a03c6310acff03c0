package escape.server.browser;

import static org.assertj.core.api.Assertions.assertThat;

import escape.server.story.StoryPath;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The clues are shared and the memory is set to read-only: another ending, through the pages alone. */
class AnotherWayInTheBrowserTest {
    @TempDir
    static Path folder;

    @Test
    void endsContained() {
        try (RunningServer server = RunningServer.in(folder);
                Chromium chromium = new Chromium()) {
            BrowserTable table = new BrowserTable(server, chromium, StoryPath.SEED);

            StoryPath.toldOtherwise(table);

            assertThat(table.player("david").page().locator("#ended h2").textContent())
                    .contains("Contained");
            assertThat(table.player("alexander").sees("#closed")).isFalse();
        }
    }
}
