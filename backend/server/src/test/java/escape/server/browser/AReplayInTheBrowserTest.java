package escape.server.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.web.util.HtmlUtils;

/** A session that has been played, seen again through the page. */
@TestInstance(Lifecycle.PER_CLASS)
class AReplayInTheBrowserTest {
    private static final String QUESTION = "Which of our containers is the oldest one?";
    private static final String COUNT_ADDRESSES = """
            const replace = history.replaceState
            window.addresses = 0
            history.replaceState = function (...all) { window.addresses++; return replace.apply(this, all) }
            """;

    @TempDir
    static Path folder;

    private RunningServer server;
    private Chromium chromium;
    private BrowserTable table;
    private Leaks leaks;
    private String session;
    private Page page;

    @BeforeAll
    void play() {
        server = RunningServer.in(folder);
        chromium = new Chromium();
        table = new BrowserTable(server, chromium, 7);
        leaks = new Leaks(server, table);
        session = table.facilitator().sessionAddress();
        table.days(2);
        table.player("david").asks(QUESTION);
        table.days(2);
        table.facilitator().ends("The test has seen enough.");
        page = table.facilitator().context().newPage();
        page.addInitScript(COUNT_ADDRESSES);
    }

    @AfterAll
    void goHome() {
        chromium.close();
        server.close();
    }

    @BeforeEach
    void openAtTheBeginning() {
        page.navigate(session + "/replay?at=0");
    }

    @Test
    void opensAtTheEnd() {
        page.navigate(session + "/replay");

        assertThat(page.locator("#ended")).isVisible();
        assertThat(scrubber()).hasValue(last());
    }

    @Test
    void isMovedByHandToAnyMoment() {
        scrubber().evaluate("""
                one => { one.value = one.max; one.dispatchEvent(new Event('input', { bubbles: true })) }""");
        assertThat(page.locator("#ended")).isVisible();

        page.locator("[data-step='-1']").click();
        assertThat(page.locator("#ended")).hasCount(0);
        assertThat(page).hasURL(Pattern.compile(".*at=" + (Integer.parseInt(last()) - 1)));
    }

    @Test
    void followsAMarkToItsMoment() {
        Locator beat = page.locator("#replay-marks li.beat button").first();
        page.locator("#replay-marks summary").click();

        beat.click();

        assertThat(page.locator("#frame"))
                .hasAttribute("data-day", beat.locator(".number").textContent().replace("day ", ""));
        assertThat(page.locator("[data-now]")).containsText("beat");
        assertThat(page.locator("#beat-B1.reached")).hasCount(1);
    }

    @Test
    void playsToTheEndAndChangesItsAddressOnce() {
        page.locator("[data-speed]").selectOption("16");
        assertThat(page.locator("[data-speed] option:checked")).hasText("16×: a day in 0.125 s");

        page.evaluate("() => (window.addresses = 0)");
        page.locator("button[data-play]").click();
        assertThat(page.locator("button[data-play]")).hasText("Pause");

        assertThat(page.locator("#ended")).isVisible();
        assertThat(page.locator("button[data-play]")).hasText("Play");
        assertThat(page).hasURL(Pattern.compile(".*at=" + last()));
        assertThat(page.evaluate("() => window.addresses")).isEqualTo(1);
    }

    @Test
    void givesEachDayTheSameTimeHoweverMuchHappensInIt() {
        Object places = page.evaluate("""
                async () => {
                  const { Pace } = await import('/js/pace.js')
                  const pace = new Pace([10, 12, 100], 110)
                  return [0, 0.5, 1, 1.5, 2, 2.5, 3, 3.5, 4, 9].map(days => pace.versionAt(days))
                    .concat([0, 5, 10, 11, 12, 56, 100, 110].map(version => 10 * pace.daysAt(version)))
                }""");

        assertThat(places).isEqualTo(List.of(0, 5, 10, 11, 12, 56, 100, 105, 110, 110, 0, 5, 10, 15, 20, 25, 30, 40));
    }

    @Test
    void saysWhatWentWrongAndStops() {
        page.route("**/replay/frames*", Route::abort);
        page.locator("button[data-play]").click();

        assertThat(page.locator("#notices .notice")).containsText("No answer from the server");
        assertThat(page.locator("button[data-play]")).hasText("Play");

        page.unroute("**/replay/frames*");
        page.locator("[data-step='1']").click();
        assertThat(scrubber()).hasValue("1");
        assertThat(page.locator("#notices .notice")).hasCount(0);
    }

    @Test
    void showsARolesDeskAndNothingThatTheRoleDoesNotKnow() {
        for (String role : List.of("alexander", "george", "david")) {
            seenBy(role);
            assertThat(page.locator("#frame .name"))
                    .hasText(table.scenario().role(role).name());
            assertThat(page.locator("#hidden, #seats, #story_map")).hasCount(0);
            assertThat(page.locator("#view").textContent().contains(QUESTION)).isEqualTo(role.equals("david"));
            leaks.nothingSecretIsIn(shown(), role);
        }
    }

    @Test
    void showsTheStageAndNothingSecret() {
        seenBy("stage");

        assertThat(page.locator("#leaderboards")).isVisible();
        assertThat(page.locator("#hidden, #messages, #briefing")).hasCount(0);
        leaks.nothingSecretIsIn(shown(), "stage");
    }

    @Test
    void isOpenToAPlayerThroughTheirOwnEyesAlone() {
        Person david = table.person("david");
        leaks.nothingHasReachedTheWrongPerson(table);

        david.page().locator("#ended a[href=replay]").click();
        david.page().waitForURL("**/replay");
        assertThat(david.page().locator("#replay-as option")).hasCount(1);
        assertThat(david.page().locator("#frame .name")).hasText("David");
        david.page().locator("[data-step='-1']").click();
        assertThat(david.page().locator("#ended")).hasCount(0);
        leaks.nothingHasReachedTheWrongPerson(table);

        david.opens(session + "/replay?as=george");
        assertThat(david.page().locator("h1")).hasText("There is nothing here");
        leaks.nothingHasReachedTheWrongPerson(table);
    }

    private void seenBy(String viewer) {
        page.navigate(session + "/replay");
        page.locator("#replay-as").selectOption(viewer);
        page.locator("#view[data-viewer=" + viewer + "]").waitFor();
    }

    private String shown() {
        return HtmlUtils.htmlUnescape(page.locator("#view").innerHTML());
    }

    private Locator scrubber() {
        return page.locator("[data-scrub]");
    }

    private String last() {
        return scrubber().getAttribute("max");
    }
}
