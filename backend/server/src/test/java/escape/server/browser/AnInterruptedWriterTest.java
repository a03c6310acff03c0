package escape.server.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.net.URI;
import java.nio.file.Path;
import java.util.function.BiConsumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Reloads, a second tab, the back button and a lost network: what was written is neither lost nor sent twice. */
class AnInterruptedWriterTest {
    private static final String TEXT = "I have been meaning to ask about the servers";

    @TempDir
    Path folder;

    @Test
    void losesNothingAndSendsNothingTwice() {
        atADesk((alexander, george) -> {
            Page page = alexander.page();
            page.locator("#composer-text").fill(TEXT);
            page.reload();
            assertThat(page.locator("#composer-text")).hasValue(TEXT);

            page.navigate(URI.create(page.url()).resolve("/").toString());
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
        });
    }

    @Test
    void sendsOnceWhatHadArrivedWhenTheAnswerWasLostAndThePageLoadedAgain() {
        atADesk((alexander, george) -> {
            Page page = alexander.page();
            page.route("**/messages", route -> {
                route.fetch();
                route.abort();
            });
            page.locator("#composer-text").fill(TEXT);
            page.locator("#composer form button.primary").click();
            assertThat(page.locator("#notices .notice")).isVisible();
            assertThat(letter(george.page())).hasCount(1);
            page.unroute("**/messages");

            page.reload();
            alexander.isConnected();
            assertThat(page.locator("#composer-text")).hasValue(TEXT);
            says(alexander, TEXT);
            says(alexander, "Are you there?");
            assertThat(letter(george.page(), "Are you there?")).hasCount(1);
            assertThat(letter(george.page())).hasCount(1);

            says(alexander, TEXT);
            assertThat(letter(george.page())).hasCount(2);
        });
    }

    private void atADesk(BiConsumer<Player, Player> play) {
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
            play.accept(alexander, george);
        }
    }

    private static void says(Player player, String text) {
        Page page = player.page();
        page.locator("#composer-text").fill(text);
        player.presses(page.locator("#composer form button.primary"));
        assertThat(page.locator("#composer-text")).hasValue("");
    }

    private static Locator letter(Page page) {
        return letter(page, TEXT);
    }

    private static Locator letter(Page page, String text) {
        return page.locator("#messages .letter .text").getByText(text, new Locator.GetByTextOptions().setExact(true));
    }
}
