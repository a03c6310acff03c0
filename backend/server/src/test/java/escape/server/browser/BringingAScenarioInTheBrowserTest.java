package escape.server.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** An author brings a file, mends what the page says, and plays it. */
class BringingAScenarioInTheBrowserTest {
    private static final Path EXAMPLE = Path.of("examples/honest-week.yaml");

    @TempDir
    Path folder;

    @Test
    void fromItsMistakesToASession() throws IOException {
        Path broken = folder.resolve("broken.yaml");
        Files.writeString(
                broken,
                Files.readString(EXAMPLE)
                        .replaceFirst("\\nsummary:", "\nsumary:")
                        .replaceFirst("(?m)^language: .*$", "language: [en]"));
        try (RunningServer server = RunningServer.in(folder);
                Chromium chromium = new Chromium()) {
            Facilitator facilitator = new Facilitator(chromium.person(), server.address());
            Page page = facilitator.page();
            facilitator.opens(server.address() + "/facilitator/enter?secret=" + RunningServer.SECRET);

            page.locator("#scenario-file").setInputFiles(broken);
            page.getByText("Read it").click();
            assertThat(page.locator(".problems li")).hasCount(3);
            assertThat(page.locator(".problems")).containsText("did you mean `summary`?");
            assertThat(page.locator("#scenario-honest_week")).hasCount(0);

            page.locator("#scenario-file").setInputFiles(EXAMPLE);
            page.getByText("Read it").click();
            assertThat(page.locator("#taken-title")).containsText("can be played");
            assertThat(page.locator("#scenario-honest_week")).hasCount(1);
        }
        try (RunningServer again = RunningServer.in(folder);
                Chromium chromium = new Chromium()) {
            Facilitator facilitator = new Facilitator(chromium.person(), again.address());
            facilitator.startsSession("honest_week", 3);
            facilitator.starts();
            Page page = facilitator.page();
            assertThat(page.locator("#frame[data-clock=running]")).isVisible();

            page.navigate(again.address() + "/facilitator");
            page.getByLabel("Take away the scenario honest_week").click();
            assertThat(page.locator("#scenario-honest_week")).hasCount(0);
            page.locator(".sessions .what a").first().click();
            facilitator.isConnected();
        }
    }
}
