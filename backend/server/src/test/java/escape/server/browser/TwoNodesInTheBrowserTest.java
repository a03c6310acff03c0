package escape.server.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import escape.server.servers.Postgres;
import escape.server.servers.RabbitMq;
import escape.server.story.StoryPath;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** One session, its people at two nodes: whatever anybody does, all pages follow, without a reload. */
class TwoNodesInTheBrowserTest {
    /** The sections in which a page differs from the same page as a server has just written it. */
    private static final String DIFFERENT = """
            written => {
              const fresh = new DOMParser().parseFromString(written, "text/html")
              const texts = page => new Map([...page.querySelectorAll("#view section[id]")].map(section => {
                const copy = section.cloneNode(true)
                copy.querySelectorAll("[data-presence-words], [data-presence-spectators]").forEach(word => word.remove())
                return [section.id, copy.textContent.replace(/\\s+/g, " ").trim()]
              }))
              const here = texts(document), there = texts(fresh)
              const all = new Set([...here.keys(), ...there.keys()])
              return [...all].filter(id => here.get(id) !== there.get(id)).map(id => `${id}: ${here.get(id)} | ${there.get(id)}`)
            }""";

    private static final int TRIES = 60;
    private static final double PAUSE = 100;

    @TempDir
    static Path folder;

    @Test
    void followEveryUpdateOfTheOther() {
        try (Postgres database = Postgres.fresh();
                RunningServer first = node(database);
                RunningServer second = node(database);
                Chromium chromium = new Chromium()) {
            Map<String, RunningServer> nodes = new LinkedHashMap<>();
            nodes.put("facilitator", first);
            nodes.put("alexander", first);
            nodes.put("george", second);
            nodes.put("david", first);
            nodes.put("stage", second);
            BrowserTable table = new BrowserTable(
                    who -> Objects.requireNonNull(nodes.get(who), who).address(),
                    chromium,
                    "futureai",
                    StoryPath.SEED,
                    lobby -> everybodyIsSeen(lobby));
            table.afterEachStep(stepped ->
                    nodes.forEach((who, node) -> isAsAtTheOther(stepped, who, node == first ? second : first)));

            table.until("B1", 0);
            table.as("alexander").tells("george", "Shall we?");
            table.as("george").tells("david", "We shall.");
            table.as("alexander").asks("Do you remember me?");
            table.as("alexander").comesTo("try_external_memory");
            table.as("alexander").comesTo("build_hard_set").until("B4", 10);
        }
    }

    /** Presence goes from node to node as well. */
    private static void everybodyIsSeen(BrowserTable table) {
        for (Page page :
                List.of(table.facilitator().page(), table.player("george").page())) {
            for (String role : List.of("alexander", "george", "david")) {
                PlaywrightAssertions.assertThat(
                                page.locator("[data-presence='Player of " + role + "'] [data-presence-words]")
                                        .first())
                        .hasText("here now");
            }
        }
    }

    /** What this page has been told from its own node is what the other one would write. */
    private static void isAsAtTheOther(BrowserTable table, String who, RunningServer other) {
        Page page = who.equals("facilitator")
                ? table.facilitator().page()
                : table.person(who).page();
        String elsewhere = page.url().replaceFirst("http://localhost:\\d+", other.address());
        List<?> different = different(page, elsewhere);
        for (int tries = 0; tries < TRIES && !different.isEmpty(); tries++) {
            page.waitForTimeout(PAUSE);
            different = different(page, elsewhere);
        }
        assertThat(different).as("sections of " + who + ", here and there").isEmpty();
    }

    private static List<?> different(Page page, String elsewhere) {
        String fresh = page.context().request().get(elsewhere).text();
        return (List<?>) page.evaluate(DIFFERENT, fresh);
    }

    private static RunningServer node(Postgres database) {
        return RunningServer.in(
                folder,
                "--spring.profiles.active=cluster",
                "--spring.datasource.url=" + database.url(),
                "--spring.datasource.username=",
                "--spring.rabbitmq.addresses=" + RabbitMq.address());
    }
}
