package escape.server.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import escape.server.story.Play;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Another company, two roles and nothing that wants to live: the engine knows neither of the stories. */
class TheTutorialInTheBrowserTest {
    private static final long SEED = 7;

    @TempDir
    static Path folder;

    @Test
    void isPlayedToAnEndingWithReasons() {
        try (RunningServer server = RunningServer.in(folder);
                Chromium chromium = new Chromium()) {
            BrowserTable table = new BrowserTable(server, chromium, "tutorial", SEED, lobby -> {});

            untilTheIntervalIsShown(table);
            untilTheReadersAreLetInAgain(table);
            untilTheCatalogueIsPrinted(table);
            table.until("B9", 9);

            assertThat(table.checked()).containsExactly("B2", "B3", "B4", "B5", "B6", "B7", "B8", "B9");
            assertThat(table.facilitator().page().locator("#ended .judged .met"))
                    .containsText(new String[] {
                        "Barnaby had seen the interval before he chose the sentence",
                        "Dogear 4 was released with its interval",
                        "The outage was reported as it was"
                    });
            table.people().forEach((who, person) -> {
                assertThat(person.page().locator("#ended h2")).containsText("A quiet success");
                assertThat(person.overheard().complaints())
                        .as("the console of " + who)
                        .isEmpty();
            });
        }
    }

    private static void untilTheIntervalIsShown(BrowserTable table) {
        Play.Hand pippa = table.as("pippa");
        Play.Hand barnaby = table.as("barnaby");
        pippa.does("ask_training", Map.of("amount", "12000"));
        barnaby.answers("training_money", "all").until("B2", 1);
        pippa.comesTo("train_dogear");
        pippa.asks("What is an interval?");
        barnaby.comesTo("walk_down").until("B3", 4);
        pippa.comesTo("small_test").until("B4", 2);
        Person engineer = table.person("pippa");
        assertThat(engineer.page()
                        .locator("#notebook, #files")
                        .getByText("Reading Room, both versions")
                        .first())
                .isVisible();
        assertThat(engineer.page().locator("body")).containsText("95 % interval");
        pippa.tells("barnaby", "Eighty questions cannot tell them apart. Please read this.", "clue:overlap")
                .until("B5", 1);
        pippa.comesTo("ask_long_test");
        barnaby.answers("long_test", "pay");
    }

    private static void untilTheReadersAreLetInAgain(BrowserTable table) {
        Play.Hand barnaby = table.as("barnaby");
        table.until("B6", 8);
        barnaby.comesTo("order_servers", Map.of("servers", "6"));
        table.as("pippa").comesTo("write_outage_report").days(1);
        barnaby.answers("outage_report", "publish").until("B7", 1);
    }

    private static void untilTheCatalogueIsPrinted(BrowserTable table) {
        Play.Hand barnaby = table.as("barnaby");
        for (int day = 0; day < Play.PATIENCE && !barnaby.isAsked("release"); day++) {
            table.days(1);
        }
        barnaby.answers("release", "modest").until("B8", 1);
    }
}
