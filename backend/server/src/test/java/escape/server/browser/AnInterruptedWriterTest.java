package escape.server.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Reloads, a second tab, the back button and a lost network: what was written is neither lost nor sent twice. */
class AnInterruptedWriterTest {
    private static final String TEXT = "I have been meaning to ask about the servers";

    @TempDir
    static Path folder;

    @Test
    void losesNothingAndSendsNothingTwice() {
        try (RunningServer server = RunningServer.in(folder);
                Chromium chromium = new Chromium()) {
            Facilitator facilitator = new Facilitator(chromium.person(), server.address());
            String code = facilitator.startsSession("futureai", 7);
            Player alexander = new Player(chromium.person(), "alexander");
            alexander.joins(server.address(), code, "Ada");
            Player george = new Player(chromium.person(), "george");
            george.joins(server.address(), code, "Gus");
            facilitator.starts();
            alexander.waitsFor("#composer-text");
            Page page = alexander.page();

            page.locator("#composer-text").fill(TEXT);
            page.reload();
            assertThat(page.locator("#composer-text")).hasValue(TEXT);

            page.navigate(server.address() + "/");
            page.goBack();
            alexander.isConnected();
            assertThat(page.locator("#composer-text")).hasValue(TEXT);

            alexander.context().setOffline(true);
            page.locator("#composer form button.primary").click();
            page.locator("#connection-state[data-state=offline]").waitFor();
            assertThat(page.locator("#notices .notice")).isVisible();
            assertThat(page.locator("#composer-text")).hasValue(TEXT);
            alexander.context().setOffline(false);
            alexander.isConnected();

            Page second = alexander.context().newPage();
            second.navigate(page.url());
            assertThat(second.locator("#composer-text")).hasValue("");

            alexander.presses(page.locator("#composer form button.primary"));
            assertThat(letter(second)).hasCount(1);
            assertThat(letter(george.page())).hasCount(1);

            page.reload();
            assertThat(letter(page)).hasCount(1);
            assertThat(page.locator("#composer-text")).hasValue("");
        }
    }

    private static Locator letter(Page page) {
        return page.locator("#messages .letter .text").getByText(TEXT, new Locator.GetByTextOptions().setExact(true));
    }
}
