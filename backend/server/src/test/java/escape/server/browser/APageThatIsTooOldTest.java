package escape.server.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.BrowserContext.ClearCookiesOptions;
import com.microsoft.playwright.Locator;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The cookies of the page have gone, the seat has not: the page says what helps, and after a reload everything works. */
class APageThatIsTooOldTest {
    @TempDir
    static Path folder;

    @Test
    void saysSoAndWorksAgainAfterAReload() {
        try (RunningServer server = RunningServer.in(folder);
                Chromium chromium = new Chromium()) {
            Facilitator facilitator = new Facilitator(chromium.person(), server.address());
            facilitator.startsSession("futureai", 7);
            Locator start = facilitator.page().locator("form[action=start] button");

            facilitator.context().clearCookies(new ClearCookiesOptions().setName("XSRF-TOKEN"));
            facilitator.presses(start);

            assertThat(facilitator.page().locator("#notices .notice"))
                    .containsText("This page is too old to be sent. Reload it and try again.");

            facilitator.page().reload();
            facilitator.isConnected();
            facilitator.starts();
        }
    }
}
