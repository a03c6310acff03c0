package escape.server.browser;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Response;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import com.microsoft.playwright.options.WaitForSelectorState;

/** Somebody with a browser. Knows pages by what a person finds on them. */
class Person {
    private static final double LONGEST_WAIT_MILLIS = 40_000;

    private final BrowserContext context;
    private final Overheard overheard;
    private final Page page;

    Person(BrowserContext context) {
        this.context = context;
        context.setDefaultTimeout(LONGEST_WAIT_MILLIS);
        PlaywrightAssertions.setDefaultAssertionTimeout(LONGEST_WAIT_MILLIS);
        this.overheard = new Overheard(context);
        this.page = context.newPage();
    }

    Page page() {
        return page;
    }

    BrowserContext context() {
        return context;
    }

    Overheard overheard() {
        return overheard;
    }

    void opens(String address) {
        page.navigate(address);
    }

    /** Waits until the page is in touch with the server. */
    void isConnected() {
        page.locator("#connection-state[data-state=connected]").waitFor();
    }

    boolean sees(String selector) {
        return page.locator(selector).count() > 0;
    }

    void waitsFor(String selector) {
        page.locator(selector).first().waitFor(new Locator.WaitForOptions().setState(WaitForSelectorState.ATTACHED));
    }

    /** Shows the part of the page that holds a section, where the page is narrow and shows one part at a time. */
    void unfolds(String selector) {
        page.evalOnSelectorAll(
                selector, "all => all.forEach(one => { const d = one.closest('details'); if (d) d.open = true })");
    }

    /** Presses a button in a part of the page that is folded away. */
    void presses(Locator button, String folded) {
        page.locator(folded + " summary").first().click();
        presses(button);
    }

    /** Presses a button, and answers the page's question with yes if it asks one. Waits until the server has answered. */
    Response presses(Locator button) {
        return page.waitForResponse(response -> response.request().method().equals("POST"), () -> {
            button.click();
            Locator yes = page.locator("dialog.confirm button[value=yes]");
            if (yes.count() > 0) {
                yes.click();
            }
        });
    }
}
