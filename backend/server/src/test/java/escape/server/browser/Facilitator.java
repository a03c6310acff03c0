package escape.server.browser;

import com.microsoft.playwright.BrowserContext;

/** Whoever runs the session, in the control room. */
final class Facilitator extends Person {
    private final String server;

    Facilitator(BrowserContext context, String server) {
        super(context);
        this.server = server;
    }

    /** Signs in by the link, sets up a session and gives its join code. */
    String startsSession(String scenario, long seed) {
        opens(server + "/facilitator/enter?secret=" + RunningServer.SECRET);
        page().locator("#scenario-" + scenario).check();
        page().locator("#seed").fill(String.valueOf(seed));
        page().locator("#pace").fill("3600");
        page().locator("form[action$='/sessions'] button").click();
        isConnected();
        return page().locator(".invite .code").textContent().strip();
    }

    String sessionAddress() {
        return page().url().replaceAll("/control.*", "");
    }

    void starts() {
        presses(page().locator("form[action=start] button"));
        waitsFor("#story_map");
        // Days come by hand here, whatever waits.
    }

    int day() {
        return Integer.parseInt(page().locator("#frame").getAttribute("data-day"));
    }

    void stepsADay() {
        int before = day();
        presses(page().locator("form[action=days] button"));
        page().waitForFunction(
                        "before => Number(document.querySelector('#frame').dataset.day) > before"
                                + " || document.querySelector('#frame').dataset.clock === 'ended'",
                        before);
    }

    void ends(String reason) {
        page().locator("#end-session summary").click();
        page().locator("#ending-reason").fill(reason);
        presses(page().locator("form[action=ending] button"));
        waitsFor("#frame[data-clock=ended]");
    }

    void closesTheAccountOf(String role, String reason) {
        String tools = "#access-" + role;
        page().locator(tools + " summary").click();
        page().locator("#access-reason-" + role).fill(reason);
        presses(page().locator(tools + " form button"));
        waitsFor("#seat-" + role + " .tag");
    }

    boolean hasEnded() {
        return sees("#frame[data-clock=ended]");
    }

    boolean reached(String beat) {
        return sees("#beat-" + beat + ".reached");
    }
}
