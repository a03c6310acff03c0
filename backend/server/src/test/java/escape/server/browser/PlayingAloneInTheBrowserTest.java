package escape.server.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Response;
import com.microsoft.playwright.TimeoutError;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Somebody finds the home page, picks a role, and plays to an ending while the computer plays the others. */
@TestInstance(Lifecycle.PER_CLASS)
class PlayingAloneInTheBrowserTest {
    private static final int MOST_STEPS = 250;

    private RunningServer server;
    private Chromium chromium;

    @BeforeAll
    void open(@TempDir Path folder) {
        server = RunningServer.in(folder);
        chromium = new Chromium();
    }

    @AfterAll
    void close() {
        chromium.close();
        server.close();
    }

    @ParameterizedTest
    @CsvSource({"alexander, story_faithful", "george, careful", "david, story_faithful"})
    void leadsFromTheHomePageToAnEnding(String role, String others) {
        Person person = new Person(chromium.person());
        Page page = person.page();
        begins(person, role, others);

        page.locator("#pace form[action=start] button").click();
        page.locator("#frame[data-clock=running]").waitFor();
        assertThat(page.locator("#lobby")).hasCount(0);
        takesTime(person);
        int decided = 0;
        int done = 0;
        for (int step = 0; step < MOST_STEPS && !person.sees("#ended"); step++) {
            decided += decides(person) ? 1 : 0;
            done += step % 3 == 0 && acts(person) ? 1 : 0;
            runsOn(person);
        }

        assertThat(page.locator("#ended .verdict")).not().isEmpty();
        assertThat(decided + done).as("what the person did").isGreaterThan(3);
        looksBack(person);
        // What the rules refuse is answered with 422, which a browser notes as an error.
        assertThat(person.overheard().complaints()).noneMatch(complaint -> !complaint.contains("422"));
        person.context().close();
    }

    private void begins(Person person, String role, String others) {
        Page page = person.page();
        person.opens(server.address() + "/");
        page.locator("a[href='/alone']").click();
        page.locator("a[href='/alone/futureai']").click();
        page.locator("#name").fill("Nobody else");
        page.locator("label[for=role-" + role + "]").click();
        page.locator("label[for=kind-" + others + "]").click();
        page.locator("form.seat > button").click();
        person.isConnected();
        assertThat(page.locator("#lobby")).containsText("played by the computer");
        assertThat(page.locator("#briefing")).isVisible();
    }

    /** Takes the first possible answer to whatever waits. */
    private static boolean decides(Person person) {
        Locator request = person.page().locator("#requests article.mine").first();
        if (request.count() == 0) {
            return false;
        }
        Locator asked = person.page().locator("#" + request.getAttribute("id") + ".mine");
        return isDone(asked, () -> {
            asked.locator("input[name=option]:not([disabled])").first().check();
            pressesAndSees(person, asked.locator("form.decide button.primary"));
        });
    }

    /** Does the first thing that is possible, asks for nothing and can be taken back. */
    private static boolean acts(Person person) {
        Locator possible = person.page().locator("#actions .possible:not(:has([name^='arg.'])):not(:has(.warning))");
        if (possible.count() == 0) {
            return false;
        }
        Locator action = person.page().locator("#" + possible.first().getAttribute("id") + ".possible");
        return isDone(action, () -> {
            if (action.locator("details[open]").count() == 0) {
                action.locator("summary").first().click();
            }
            pressesAndSees(person, action.locator("form button.primary"));
        });
    }

    /** What was there when the person looked may be gone before they press: the assistant and the others play on meanwhile. */
    private static boolean isDone(Locator what, Runnable deed) {
        try {
            deed.run();
            return true;
        } catch (TimeoutError late) {
            if (what.count() > 0) {
                throw late;
            }
            return false;
        }
    }

    /** A person presses the next button when the page has answered to the last. */
    private static void pressesAndSees(Person person, Locator button) {
        String before = version(person);
        Response answer = person.presses(button);
        if (answer.status() == 204) {
            person.page()
                    .waitForFunction("before => document.getElementById('page').dataset.version !== before", before);
        }
    }

    private static String version(Person person) {
        return person.page().locator("#page").getAttribute("data-version");
    }

    /** Days are to pass when the person says so. */
    private static void takesTime(Person person) {
        person.page().locator("#pace-seconds").fill("3600");
        pressesAndSees(person, person.page().locator("#pace form[action=pace] button"));
        assertThat(person.page().locator("#pace .big small")).containsText("3600");
    }

    private static void runsOn(Person person) {
        Locator button = person.page().locator("#pace form[action=run-on] button");
        if (button.count() > 0 && !person.sees("#ended")) {
            pressesAndSees(person, button);
        }
    }

    /** Who has played alone may look back through anybody's eyes. */
    private static void looksBack(Person person) {
        Page page = person.page();
        page.locator("#ended a[href=replay]").click();
        page.waitForURL("**/replay");
        assertThat(page.locator("select[name=as] option")).hasCount(5);
        page.locator("select[name=as]").selectOption("facilitator");
        assertThat(page.locator("#hidden")).isVisible();
    }
}
