package escape.server.browser;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.deque.html.axecore.results.Rule;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * Looks at pages, wide and on phones, light and dark, and notes what is wrong. {@code -Descape.pictures=true} keeps pictures
 * of them, too, for people to look at; they take longer than everything else.
 */
final class Inspection {
    private static final boolean PICTURES = Boolean.getBoolean("escape.pictures");
    private static final int WIDE = 1440;
    private static final int PHONE = 390;
    private static final int NARROWEST = 320;

    private static final String WIDEST = """
            () => [...document.querySelectorAll('body *')]
              .filter(one => one.getBoundingClientRect().right > document.documentElement.clientWidth + 0.5 && !one.closest('.scroll'))
              .slice(-6).map(one => one.localName + '.' + one.className + '#' + (one.closest('[id]')?.id ?? '')).join(' ')
            """;

    private final Path pictures;
    private final List<String> findings = new ArrayList<>();

    Inspection(Path pictures) {
        this.pictures = pictures;
    }

    /** A scheme changes colours and nothing else, so that in the dark only they are looked at again. */
    void of(Page page, String name) {
        show(page, ColorScheme.LIGHT);
        for (int width : new int[] {NARROWEST, PHONE, WIDE}) {
            String picture = at(width, page, name, ColorScheme.LIGHT);
            fits(page, picture);
            if (width != NARROWEST) {
                note(picture, new AxeBuilder(page).analyze().getViolations());
            }
        }
        show(page, ColorScheme.DARK);
        if (PICTURES) {
            at(PHONE, page, name, ColorScheme.DARK);
        }
        String picture = at(WIDE, page, name, ColorScheme.DARK);
        AxeBuilder contrast = new AxeBuilder(page).withRules(List.of("color-contrast"));
        note(picture, contrast.analyze().getViolations());
        show(page, ColorScheme.LIGHT);
    }

    /** The browser must have had nothing to complain about. */
    void ofTheConsole(String who, Person person) {
        person.overheard().complaints().forEach(complaint -> findings.add("the console of " + who + ": " + complaint));
    }

    /** For somebody who was refused on purpose, which a browser notes as a complaint of its own. */
    void ofTheConsoleButForRefusals(String who, Person person) {
        person.overheard().complaints().stream()
                .filter(complaint ->
                        !complaint.startsWith("Failed to load resource: the server responded with a status of 4"))
                .forEach(complaint -> findings.add("the console of " + who + ": " + complaint));
    }

    List<String> findings() {
        return List.copyOf(findings);
    }

    private static void show(Page page, ColorScheme scheme) {
        page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(scheme));
    }

    private String at(int width, Page page, String name, ColorScheme scheme) {
        page.setViewportSize(width, width == WIDE ? 1000 : 844);
        // Charts follow the width of their place with the next frame or two.
        page.waitForTimeout(300);
        String picture = "%s-%s-%d".formatted(name, scheme.name().toLowerCase(Locale.ROOT), width);
        if (PICTURES && width != NARROWEST) {
            page.screenshot(new Page.ScreenshotOptions()
                    .setPath(pictures.resolve(picture + ".png"))
                    .setFullPage(true));
        }
        return picture;
    }

    private void fits(Page page, String picture) {
        int overflow = (int)
                page.evaluate("() => document.documentElement.scrollWidth - document.documentElement.clientWidth");
        if (overflow > 0) {
            findings.add(picture + ": " + overflow + " pixels too wide, by " + page.evaluate(WIDEST));
        }
    }

    private void note(String picture, List<Rule> violations) {
        violations.forEach(rule -> findings.add(picture + ": " + rule.getId() + " "
                + rule.getNodes().stream()
                        .map(node -> node.getTarget().toString())
                        .limit(3)
                        .toList()));
    }
}
