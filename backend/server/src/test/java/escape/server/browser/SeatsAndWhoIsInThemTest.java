package escape.server.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Two people share a seat: everybody sees which of them is there, and the facilitator can free the place of the other. */
class SeatsAndWhoIsInThemTest {
    @TempDir
    Path folder;

    private RunningServer server;
    private Chromium chromium;
    private Facilitator facilitator;
    private Player ada;
    private Player bert;

    @BeforeEach
    void sitDown() {
        server = RunningServer.in(folder);
        chromium = new Chromium();
        facilitator = new Facilitator(chromium.person(), server.address());
        String code = facilitator.startsSession("futureai", 7);
        ada = new Player(chromium.person(), "alexander");
        ada.joins(server.address(), code, "Ada <1>");
        bert = new Player(chromium.person(), "alexander");
        bert.joins(server.address(), code, "Bert");
    }

    @AfterEach
    void goHome() {
        chromium.close();
        server.close();
    }

    @Test
    void whoHasGoneIsMarkedByName() {
        assertThat(at(facilitator.page(), "#seats", "Ada <1>")).containsText("here now");
        assertThat(at(facilitator.page(), "#seats", "Bert")).containsText("here now");
        assertThat(at(bert.page(), "#lobby", "Ada <1>")).containsText("here now");

        ada.context().close();

        assertThat(at(facilitator.page(), "#seats", "Ada <1>")).containsText("not connected");
        assertThat(at(facilitator.page(), "#lobby", "Ada <1>")).containsText("not connected");
        assertThat(at(bert.page(), "#lobby", "Ada <1>")).containsText("not connected");
        assertThat(at(facilitator.page(), "#seats", "Bert")).containsText("here now");
    }

    @Test
    void anAbsentPlayersPlaceIsFreedAfterAQuestion() {
        Locator free = at(facilitator.page(), "#seats", "Bert").locator("button");

        free.click();
        facilitator.page().locator("dialog.confirm button[value=no]").click();
        assertThat(at(facilitator.page(), "#seats", "Bert")).hasCount(1);

        facilitator.presses(free);

        bert.waitsFor("#connection-state[data-state=signedOut]");
        assertThat(at(facilitator.page(), "#seats", "Bert")).hasCount(0);
        assertThat(at(facilitator.page(), "#seats", "Ada <1>")).hasCount(1);
        ada.isConnected();
    }

    private static Locator at(Page page, String section, String name) {
        return page.locator(section + " [data-presence]")
                .filter(new Locator.FilterOptions()
                        .setHas(page.getByText(name, new Page.GetByTextOptions().setExact(true))));
    }
}
