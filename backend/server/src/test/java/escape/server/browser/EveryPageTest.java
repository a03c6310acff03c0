package escape.server.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import escape.server.story.Play;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Every page with something on it, wide and on a phone, light and dark. Pictures go to {@code target/screenshots}. */
class EveryPageTest {
    private static final Path PICTURES = Path.of("target", "screenshots");

    private static final String WIDEST = """
            () => [...document.querySelectorAll('body *')]
              .filter(one => one.getBoundingClientRect().right > document.documentElement.clientWidth + 0.5 && !one.closest('.scroll'))
              .slice(-6).map(one => one.localName + '.' + one.className + '#' + (one.closest('[id]')?.id ?? '')).join(' ')
            """;

    @TempDir
    static Path folder;

    private final List<String> findings = new ArrayList<>();

    @Test
    void isAccessibleFitsItsWindowAndLeavesTheConsoleQuiet() {
        try (RunningServer server = RunningServer.in(folder);
                Chromium chromium = new Chromium()) {
            Person visitor = new Person(chromium.person());
            visitor.opens(server.address() + "/");
            look(visitor.page(), "home");

            BrowserTable table = new BrowserTable(server, chromium, 7);
            look(table.player("george").page(), "lobby-just-started");
            playAWhile(table);
            lookAround(table, server);

            table.people()
                    .forEach((who, person) -> findings.addAll(person.overheard().complaints()));
            findings.addAll(table.facilitator().overheard().complaints());
        }
        assertThat(findings).isEmpty();
    }

    /** Far enough that every kind of section has something to show. */
    private static void playAWhile(BrowserTable table) {
        Play.Hand alexander = table.as("alexander");
        alexander.comesTo("try_external_memory");
        alexander.comesTo("build_hard_set").days(8);
        alexander.comesTo("design_memory").days(6);
        table.player("david").asks("hi");
        table.player("david").asks("Write a function that sorts a list");
        table.as("alexander").comesTo("request_training_budget", Map.of("amount", "400000"));
        table.as("alexander").tells("david", "Does it feel slower to you lately?");
        table.days(2);
        table.facilitator().presses(table.facilitator().page().locator("#beat-B23 form button"), "#beat-B23");
        table.days(1);
    }

    private void lookAround(BrowserTable table, RunningServer server) {
        Map<String, Person> everybody = new LinkedHashMap<>(table.people());
        everybody.put("control", table.facilitator());
        everybody.forEach((who, person) -> look(person.page(), who));
        Page facilitator = table.facilitator().page();
        String session = table.facilitator().sessionAddress();
        facilitator.navigate(session + "/replay");
        look(facilitator, "replay");
        facilitator.navigate(server.address() + "/facilitator");
        look(facilitator, "sessions");
        facilitator.navigate(server.address() + "/join/"
                + facilitator.locator(".sessions code").first().textContent());
        look(facilitator, "seat");
    }

    private void look(Page page, String name) {
        for (ColorScheme scheme : List.of(ColorScheme.LIGHT, ColorScheme.DARK)) {
            page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(scheme));
            for (int width : new int[] {1440, 390, 320}) {
                page.setViewportSize(width, width > 500 ? 1000 : 844);
                page.waitForTimeout(300);
                String picture = "%s-%s-%d".formatted(name, scheme.name().toLowerCase(Locale.ROOT), width);
                if (width > 320) {
                    page.screenshot(new Page.ScreenshotOptions()
                            .setPath(PICTURES.resolve(picture + ".png"))
                            .setFullPage(true));
                    new AxeBuilder(page)
                            .analyze()
                            .getViolations()
                            .forEach(rule -> findings.add(picture + ": " + rule.getId() + " "
                                    + rule.getNodes().stream()
                                            .map(node -> node.getTarget().toString())
                                            .limit(3)
                                            .toList()));
                }
                int overflow = (int) page.evaluate(
                        "() => document.documentElement.scrollWidth - document.documentElement.clientWidth");
                if (overflow > 0) {
                    findings.add(picture + ": " + overflow + " pixels too wide, by " + page.evaluate(WIDEST));
                }
            }
        }
        page.setViewportSize(1440, 1000);
    }
}
