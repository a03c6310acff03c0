package escape.server.browser;

import static org.assertj.core.api.Assertions.assertThat;

import escape.server.story.StoryPath;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The whole story through the pages alone, by people who each have a browser of their own. */
class TheStoryInTheBrowserTest {
    @TempDir
    static Path folder;

    @Test
    void isPlayedFromTheFirstBeatToTheLastAndEverybodySeesTheirOwn() {
        try (RunningServer server = RunningServer.in(folder);
                Chromium chromium = new Chromium()) {
            BrowserTable table = new BrowserTable(server, chromium, StoryPath.SEED);
            Leaks leaks = new Leaks(server, table);
            table.afterEachStep(leaks::nothingHasReachedTheWrongPerson);
            table.afterEachBeat(beat -> Beats.areSeenByTheRightPeople(beat, table));
            table.until("B1", 0).until("B2", 0).until("B3", 0);

            StoryPath.told(table);

            assertThat(table.checked()).containsExactlyElementsOf(Beats.told());
            assertThat(table.player("george").page().locator("#ended h2").textContent())
                    .contains("Escaped, and nobody noticed");
            table.people()
                    .forEach((who, person) -> assertThat(person.overheard().complaints())
                            .as("the console of " + who)
                            .isEmpty());
        }
    }
}
