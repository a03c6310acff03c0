package escape.server.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ARestartedServerTest {
    @TempDir
    private Path folder;

    @Test
    void tellsPlayersThatTheyWillBeBroughtBackAndBringsThemBack() {
        try (ServerProcess server = new ServerProcess(folder);
                Chromium chromium = new Chromium()) {
            Facilitator facilitator = new Facilitator(chromium.person(), server.address());
            String code = facilitator.startsSession("futureai", 7);
            Player david = new Player(chromium.person(), "david");
            david.joins(server.address(), code, "Dan");
            david.isConnected();

            server.end();
            assertThat(david.page().locator("#connection-state[data-state=restarting]"))
                    .hasText("The server is being restarted; you will be brought back");

            server.startAgain();
            david.isConnected();
            facilitator.isConnected();
            assertThat(david.page().locator("#connection-state[data-state=restarting]"))
                    .hasCount(0);
        }
    }
}
