package escape.server.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Killed while messages are on their way, again and again. {@code -Descape.kills=20} kills more often than the check does.
 */
class AKilledServerTest {
    private static final int KILLS = Integer.getInteger("escape.kills", 3);

    /** Two writers send one message after the other, each with its key, and note what was acknowledged. */
    private static final String WRITE = """
            round => {
              window.acknowledged ??= []
              window.unanswered = []
              const token = document.querySelector('meta[name=csrf-token]').content
              window.post = (text) => fetch('messages', {
                method: 'POST', headers: {'X-CSRF-TOKEN': token, Accept: 'text/vnd.turbo-stream.html'},
                body: new URLSearchParams({to: 'david', text, key: 'key-' + text}) })
              const write = async (writer) => {
                for (let i = 0; ; i++) {
                  const text = `round ${round} writer ${writer} message ${i}`
                  try {
                    const answer = await window.post(text)
                    if (answer.ok) window.acknowledged.push(text); else return
                  } catch { window.unanswered.push(text); return }
                }
              }
              write(1); write(2)
            }""";

    /** What nobody knows to have arrived is sent again under its old key. */
    private static final String SEND_AGAIN = """
            async () => {
              for (const text of window.unanswered) {
                const answer = await window.post(text)
                if (answer.ok) window.acknowledged.push(text)
              }
            }""";

    @TempDir
    static Path folder;

    @Test
    void hasEveryAcknowledgedMessageOnceAndItsBrowsersComeBackByThemselves() {
        try (ServerProcess server = new ServerProcess(folder);
                Chromium chromium = new Chromium()) {
            Facilitator facilitator = new Facilitator(chromium.person(), server.address());
            String code = facilitator.startsSession("futureai", 7);
            Player alexander = new Player(chromium.person(), "alexander");
            alexander.joins(server.address(), code, "Ada");
            Player david = new Player(chromium.person(), "david");
            david.joins(server.address(), code, "Dan");
            facilitator.starts();
            facilitator.stepsADay();
            for (int kill = 1; kill <= KILLS; kill++) {
                int before = acknowledged(alexander.page()).size();
                alexander.page().evaluate(WRITE, kill);
                alexander.page().waitForFunction("n => window.acknowledged.length > n + 5", before);
                server.kill();
                server.startAgain();
                List.of(facilitator, alexander, david).forEach(Person::isConnected);
                alexander.page().evaluate(SEND_AGAIN);
                List<String> sent = acknowledged(alexander.page());
                assertThat(sent).hasSizeGreaterThan(before);
                // Two writers: what was acknowledged last need not be what was written last.
                david.page()
                        .waitForFunction("sent => sent.every(text => document.body.textContent.includes(text))", sent);
                assertThat(letters(david.page()))
                        .as("after kill " + kill)
                        .containsAll(sent)
                        .doesNotHaveDuplicates();
                assertThat(david.page().locator("#frame .name").textContent()).isEqualTo("David");
            }
        }
    }

    @SuppressWarnings("unchecked")
    private static List<String> acknowledged(Page page) {
        return (List<String>) page.evaluate("() => window.acknowledged ?? []");
    }

    private static List<String> letters(Page page) {
        return page.locator("#messages .letter .text").allTextContents().stream()
                .filter(text -> text.startsWith("round "))
                .toList();
    }
}
